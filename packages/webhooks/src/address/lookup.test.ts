// Our lookup against a name server that speaks the real protocol.

import { type NameServer, startNameServer } from '../../test/name-server';
import { createLookup } from './lookup';

let server: NameServer;
beforeAll(async () => {
  server = await startNameServer({
    'both.example.com': ['93.184.215.14', '2606:2800:021f:cb07:6820:80da:af6b:8b2c', '93.184.215.15'],
    'old.example.com': ['93.184.215.14'],
    'new.example.com': ['2606:2800:021f:cb07:6820:80da:af6b:8b2c'],
    'empty.example.com': [],
    'silent.example.com': null,
  });
});
afterAll(() => server.close());

const lookup = (hostname: string) => createLookup({ servers: [server.address], timeoutMs: 250 })(hostname);

test('a name gives all its addresses, those of IPv4 first', async () => {
  expect(await lookup('both.example.com')).toEqual([
    '93.184.215.14',
    '93.184.215.15',
    '2606:2800:21f:cb07:6820:80da:af6b:8b2c',
  ]);
});

test('a name with addresses of one family gives these', async () => {
  expect(await lookup('old.example.com')).toEqual(['93.184.215.14']);
  expect(await lookup('new.example.com')).toEqual(['2606:2800:21f:cb07:6820:80da:af6b:8b2c']);
});

test.each(['empty', 'unknown', 'silent'])('a name that is %s gives an error', async (name) => {
  await expect(lookup(`${name}.example.com`)).rejects.toThrow('The name servers gave no address.');
});

test('the hosts file and search domains have no say', async () => {
  await expect(lookup('localhost')).rejects.toThrow('The name servers gave no address.');
  expect(server.questions.filter((question) => question.startsWith('localhost'))).not.toEqual([]);
  expect(server.questions.filter((question) => /^localhost\./.test(question))).toEqual([]);
});
