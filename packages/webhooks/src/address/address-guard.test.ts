import { checkWebhookUrl, resolveChecked, UnresolvableHostError } from './address-guard';

const REFUSED = expect.objectContaining({ code: 'webhook_url_refused' });
const PUBLIC = '93.184.215.14';

const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  'hooks.example.com': [PUBLIC, '2606:2800:21f:cb07:6820:80da:af6b:8b2c'],
  'xn--bcher-kva.example': [PUBLIC],
  'a_b.example.com': [PUBLIC],
  'private.example.com': ['10.0.0.7'],
  'mixed.example.com': [PUBLIC, '192.168.1.1'],
  'mixed6.example.com': [PUBLIC, 'fd00::1'],
  'mapped.example.com': ['::ffff:93.184.215.14'],
  'loopback.example.com': ['127.0.0.1'],
  'metadata.example.com': ['169.254.169.254'],
  'zone.example.com': ['fe80::1%eth0'],
  'octal.example.com': ['0177.0.0.1'],
  'not-an-address.example.com': ['hooks.example.com'],
};

async function lookupAll(hostname: string): Promise<readonly string[]> {
  return ANSWERS[hostname] ?? [];
}

/** Both halves of the guard, as a caller puts them together. */
async function check(text: string, allowLoopback = false): Promise<readonly string[]> {
  const url = checkWebhookUrl(text, { allowLoopback });
  return resolveChecked(url.hostname, { lookupAll, allowLoopback });
}

describe('a hostile URL is refused:', () => {
  test.each([
    // Protocols, and text that is no URL.
    'http://hooks.example.com/',
    'ftp://hooks.example.com/',
    'file:///etc/passwd',
    'gopher://hooks.example.com:443/',
    'javascript:alert(1)',
    'data:text/plain,hello',
    '//hooks.example.com/',
    'hooks.example.com',
    'https://',
    '',
    // Ports.
    'https://hooks.example.com:22/',
    'https://hooks.example.com:80/',
    'https://hooks.example.com:6379/',
    'https://hooks.example.com:0/',
    // Credentials, fragments, characters that readers disagree about.
    'https://user@hooks.example.com/',
    'https://user:password@hooks.example.com/',
    'https://hooks.example.com@127.0.0.1/',
    'https://hooks.example.com#@127.0.0.1/',
    'https://hooks.example.com/#fragment',
    'https://hooks.example.com/#',
    'https://hooks.example.com\\@127.0.0.1/',
    'https://hooks.exam\tple.com/',
    'https://hooks.example.com/\r\nHost: localhost',
    ' https://hooks.example.com/',
    // 127.0.0.1 in all its spellings.
    'https://127.0.0.1/',
    'https://127.1/',
    'https://127.0.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0x7f.1/',
    'https://0177.0.0.1/',
    'https://017700000001/',
    'https://127.0.0.1./',
    'https://１２７.０.０.１/',
    'https://①②⑦.⓪.⓪.①/',
    'https://127。0。0。1/',
    'https://%31%32%37.0.0.1/',
    'https://[::1]/',
    'https://[0:0:0:0:0:0:0:1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:7f00:1]/',
    'https://[::127.0.0.1]/',
    'https://[::ffff:0:127.0.0.1]/',
    'https://localhost/',
    'https://LOCALHOST/',
    'https://localhost./',
    'https://ｌocalhost/',
    'https://%6cocalhost/',
    'https://any.localhost/',
    // Other addresses that are not public.
    'https://0.0.0.0/',
    'https://0/',
    'https://10.0.0.1/',
    'https://100.64.0.1/',
    'https://100.100.100.200/',
    'https://168.63.129.16/',
    'https://169.254.169.254/latest/meta-data/',
    'https://0xa9fea9fe/',
    'https://172.16.0.1/',
    'https://192.0.0.192/',
    'https://192.0.2.1/',
    'https://192.88.99.1/',
    'https://192.168.0.1/',
    'https://198.18.0.1/',
    'https://198.19.255.255/',
    'https://198.51.100.1/',
    'https://203.0.113.1/',
    'https://224.0.0.1/',
    'https://240.0.0.1/',
    'https://255.255.255.255/',
    'https://[::]/',
    'https://[::ffff:93.184.215.14]/',
    'https://[::93.184.215.14]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[64:ff9b::93.184.215.14]/',
    'https://[64:ff9b:1::1]/',
    'https://[100::1]/',
    'https://[2001::1]/',
    'https://[2001:db8::1]/',
    'https://[2002:7f00:1::]/',
    'https://[3fff::1]/',
    'https://[4000::1]/',
    'https://[5f00::1]/',
    'https://[fc00::1]/',
    'https://[fd00:ec2::254]/',
    'https://[fe80::1]/',
    'https://[fec0::1]/',
    'https://[ff02::1]/',
    // Names of one network, and names that certificates cannot bear.
    'https://intranet/',
    'https://hooks.example.com./',
    'https://printer.local/',
    'https://metadata.google.internal/',
    'https://router.home.arpa/',
    'https://-hooks.example.com/',
    'https://hooks..example.com/',
    `https://${'a'.repeat(64)}.example.com/`,
    // Names that lead where they should not.
    'https://private.example.com/',
    'https://mixed.example.com/',
    'https://mixed6.example.com/',
    'https://mapped.example.com/',
    'https://loopback.example.com/',
    'https://metadata.example.com/',
    'https://zone.example.com/',
    'https://octal.example.com/',
    'https://not-an-address.example.com/',
    'https://unknown.example.com/',
    // Too long, as written or once it is encoded.
    `https://hooks.example.com/${'a'.repeat(2_048)}`,
    `https://hooks.example.com/${'ü'.repeat(1_000)}`,
  ])('%j', async (text) => {
    await expect(check(text)).rejects.toEqual(REFUSED);
  });
});

describe('a good URL is accepted, and stored as it is parsed:', () => {
  test.each([
    ['https://hooks.example.com/', 'https://hooks.example.com/'],
    ['https://hooks.example.com', 'https://hooks.example.com/'],
    ['HTTPS://HOOKS.Example.COM:443/In?a=%20b', 'https://hooks.example.com/In?a=%20b'],
    ['https://hooks.example.com:8443/in', 'https://hooks.example.com:8443/in'],
    ['https://a_b.example.com/', 'https://a_b.example.com/'],
    ['https://bücher.example/ü', 'https://xn--bcher-kva.example/%C3%BC'],
    ['https://1.1.1.1/', 'https://1.1.1.1/'],
    ['https://172.32.0.1/', 'https://172.32.0.1/'],
    ['https://100.128.0.1/', 'https://100.128.0.1/'],
    ['https://[2606:4700:4700::1111]/', 'https://[2606:4700:4700::1111]/'],
    [`https://hooks.example.com/${'a'.repeat(2_022)}`, `https://hooks.example.com/${'a'.repeat(2_022)}`],
  ])('%j', async (text, stored) => {
    expect(checkWebhookUrl(text, { allowLoopback: false }).href).toBe(stored);
    expect((await check(text)).length).toBeGreaterThan(0);
  });

  test('with all addresses of its name, in their order', async () => {
    expect(await check('https://hooks.example.com/')).toEqual(ANSWERS['hooks.example.com']);
  });
});

describe('where loopback is allowed,', () => {
  test.each([
    ['http://localhost:3000/in', ['127.0.0.1', '::1']],
    ['https://localhost/', ['127.0.0.1', '::1']],
    ['http://127.0.0.1:80/', ['127.0.0.1']],
    ['http://127.8.9.10:9000/', ['127.8.9.10']],
    ['http://[::1]:9000/', ['::1']],
    ['https://hooks.example.com/', ANSWERS['hooks.example.com']],
  ])('%j is accepted', async (text, addresses) => {
    expect(await check(text, true)).toEqual(addresses);
  });

  test.each([
    'http://hooks.example.com/',
    'https://hooks.example.com:3000/',
    'https://loopback.example.com/',
    'http://any.localhost:3000/',
    'http://localhost.:3000/',
    'http://localhost.example.com:3000/',
    'http://0.0.0.0:3000/',
    'http://10.0.0.1:3000/',
    'http://169.254.169.254/',
    'http://[::ffff:127.0.0.1]:3000/',
    'http://[fd00::1]:3000/',
    'ftp://localhost/',
    'http://user@localhost:3000/',
  ])('%j is still refused', async (text) => {
    await expect(check(text, true)).rejects.toEqual(REFUSED);
  });

  test('nobody is asked where localhost is', async () => {
    const lying = async () => [PUBLIC];
    const addresses = await resolveChecked('localhost', { lookupAll: lying, allowLoopback: true });
    expect(addresses).toEqual(['127.0.0.1', '::1']);
  });
});

test('a name that changes its meaning is judged anew each time', async () => {
  const answers = [[PUBLIC], ['127.0.0.1'], [PUBLIC]];
  const rebinding = async () => answers.shift() ?? [];
  const resolve = () => resolveChecked('hooks.example.com', { lookupAll: rebinding });
  expect(await resolve()).toEqual([PUBLIC]);
  await expect(resolve()).rejects.toEqual(REFUSED);
  expect(await resolve()).toEqual([PUBLIC]);
});

test('a refusal does not tell which addresses of our network a name has', async () => {
  await expect(check('https://private.example.com/')).rejects.not.toThrow(/10\.0\.0\.7/);
});

test('a name that cannot be resolved is told apart, with what the lookup said as its cause', async () => {
  const cause = new Error('SERVFAIL');
  const failing = () => Promise.reject(cause);
  const failure = await resolveChecked('hooks.example.com', { lookupAll: failing }).catch((error) => error);
  expect(failure).toBeInstanceOf(UnresolvableHostError);
  expect(failure).toMatchObject({ code: 'webhook_url_refused', cause });
  await expect(check('https://unknown.example.com/')).rejects.toBeInstanceOf(UnresolvableHostError);
});
