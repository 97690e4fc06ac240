import { type Operation, operations } from '@synthward/contracts';
import { CREDIT, PERIOD } from './sample-billing';
import { IMPORT, OPERATOR_TOKEN, QUEUE, SESSION_SECRET, sampleOperator, WORKER } from './sample-operator';
import { plentiful, TENANT } from './sample-services';
import { type Answer, credentials, expectProblem, type RunningApi, startApi } from './start-api';

const values: Readonly<Record<string, string>> = {
  ...{ queue: QUEUE, worker: WORKER, importID: IMPORT },
  ...{ tenantID: TENANT, creditID: CREDIT, period: PERIOD },
};
/** What must be asked. */
const queries: Readonly<Record<string, string>> = {
  importEvidence: '?library=trials',
  searchEvidence: '?q=metformin',
};
const all = Object.values<Operation>(operations)
  .filter(({ access }) => access === 'operator')
  .map((operation) => ({
    ...operation,
    url:
      operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? name) +
      (queries[operation.operationID] ?? ''),
  }));
const operator = { authorization: `Bearer ${OPERATOR_TOKEN}` };
const cookie = `synthward-operator=${SESSION_SECRET}`;

const written: { actor: string; method: string; path: string }[] = [];
let api: RunningApi;
beforeAll(async () => {
  const recordBoardAction = async (request: (typeof written)[number]) => void written.push(request);
  api = await startApi({ operator: sampleOperator({ recordBoardAction }) });
});
afterAll(() => api.close());

const bodies: Readonly<Record<string, object>> = {
  grantCredit: { amountMicros: 5, reason: 'for the test' },
  changeBillingCustomer: { stripeCustomerID: 'cus_2', reason: 'for the test' },
};

function exchangeFor({ operationID, method, requestBody, needsIfMatch, streamedBody }: Operation) {
  if (streamedBody) {
    const [type = ''] = Object.keys(streamedBody.schemas);
    return { method: method.toUpperCase(), headers: { 'content-type': type }, body: '{}' };
  }
  if (!requestBody) return { method: method.toUpperCase() };
  const headers = { 'content-type': 'application/json', ...(needsIfMatch && { 'if-match': '"1"' }) };
  return {
    method: method.toUpperCase(),
    headers,
    body: JSON.stringify(bodies[operationID] ?? { reason: 'for the test' }),
  };
}

const others: [string, Record<string, string>][] = [
  ['nobody', {}],
  ['a tenant with token and key', credentials],
  ['an unknown token', { authorization: 'Bearer some-token' }],
  ['an unknown session', { cookie: 'synthward-operator=some-secret' }],
  ['the operator token as a session', { cookie: `synthward-operator=${OPERATOR_TOKEN}` }],
  ['a session as a token', { authorization: `Bearer ${SESSION_SECRET}` }],
  ['a session under another name', { cookie: `__Host-synthward-operator=${SESSION_SECRET}` }],
];

/** All that tells one answer from another. */
function looksOf({ status, headers, text }: Answer) {
  const { date: _, 'x-request-id': requestID, ...rest } = headers;
  return { status, headers: rest, text: text.replaceAll(String(requestID), 'the request') };
}

describe.each(others)('to %s', (_, headers) => {
  test.each(all)('$operationID answers every method like a path that is not there', async (operation) => {
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const exchange = { method, headers: { ...headers, accept: 'image/png' } };
      const answer = await api.send(operation.url, exchange);
      expect(looksOf(answer)).toEqual(looksOf(await api.send('/operator/nothing', exchange)));
      expect(answer.status).toBe(404);
    }
  });

  test('the queue board is not there, neither its pages nor its files', async () => {
    for (const path of ['/operator/queues', '/operator/queues/', '/operator/queues/api/queues'])
      for (const method of ['GET', 'PUT'])
        expectProblem(await api.send(path, { method, headers }), 'not_found');
    expect(written).toEqual([]);
  });
});

describe.each(all)('to an operator $operationID', (operation) => {
  test('succeeds with a status and a body of its contract', async () => {
    const exchange = exchangeFor(operation);
    const answer = await api.send(operation.url, {
      ...exchange,
      headers: { ...exchange.headers, ...operator },
    });
    const body: unknown = JSON.parse(answer.text);
    expect(answer.status).toBeLessThan(300);
    expect(operation.responses[answer.status]?.schema?.parse(body)).toEqual(body);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  test('answers 405 with Allow to other methods, and 406 to who takes no JSON', async () => {
    const refused = await api.send(operation.url, { method: 'PUT', headers: operator });
    expectProblem(refused, 'method_not_allowed');
    expect(refused.headers.allow).toContain(operation.method.toUpperCase());
    const exchange = exchangeFor(operation);
    const headers = { ...exchange.headers, ...operator, accept: 'image/png' };
    expectProblem(await api.send(operation.url, { ...exchange, headers }), 'not_acceptable');
  });
});

test.each(all.filter(({ isCreating }) => isCreating))(
  '$operationID creates once for an Idempotency-Key, and says when an answer is not new',
  async (operation) => {
    const exchange = exchangeFor(operation);
    const withKey = (key: string) =>
      api.send(operation.url, {
        ...exchange,
        headers: { ...exchange.headers, ...operator, 'idempotency-key': key },
      });
    expectProblem(await withKey('two words'), 'invalid_idempotency_key');
    expect((await withKey('a-key')).headers['idempotent-replayed']).toBe('true');
  },
);

test.each(all.filter(({ needsIfMatch }) => needsIfMatch))(
  '$operationID asks for the version that was read, and refuses another',
  async (operation) => {
    const exchange = exchangeFor(operation);
    const { 'if-match': _, ...headers } = { 'if-match': '', ...exchange.headers, ...operator };
    expectProblem(await api.send(operation.url, { ...exchange, headers }), 'precondition_required');
    const stale = { ...headers, 'if-match': '"99"' };
    expectProblem(await api.send(operation.url, { ...exchange, headers: stale }), 'precondition_failed');
  },
);

test.each(all.filter(({ requestBody }) => requestBody))(
  '$operationID asks for a reason',
  async ({ url, method }) => {
    for (const body of ['{}', '{"reason":""}', '{"reason":1}', '{"reason":"why","force":true}']) {
      const headers = { ...operator, 'content-type': 'application/json', 'if-match': '*' };
      const answer = await api.send(url, { method: method.toUpperCase(), headers, body });
      expectProblem(answer, 'invalid_spec');
    }
  },
);

test('evidence is taken in without a body of another type, and only with a library to go to', async () => {
  const source = { method: 'POST', body: '{}' };
  const send = (query: string, type: string) =>
    api.send(`/operator/evidence/imports${query}`, {
      ...source,
      headers: { ...operator, 'content-type': type },
    });
  expectProblem(await send('?library=trials', 'application/json'), 'unsupported_media_type');
  for (const query of ['', '?library=bundled', '?library=Trials', '?library=trials&format=docx'])
    expectProblem(await send(query, 'application/octet-stream'), 'invalid_parameter');
  const { status, headers } = await send('?library=trials', 'application/octet-stream');
  expect([status, headers.location]).toEqual([202, `/operator/evidence/imports/${IMPORT}`]);
});

test('a queue and a worker that there are not are 404 to operators as well', async () => {
  const exchange = { method: 'POST', body: '{"reason":"why"}' };
  const headers = { ...operator, 'content-type': 'application/json' };
  for (const path of ['/operator/queues/none/hold', '/operator/workers/none/drain'])
    expectProblem(await api.send(path, { ...exchange, headers }), 'not_found');
});

describe('a session', () => {
  const write = { method: 'POST', body: '{"reason":"why"}' };
  const hold = `/operator/queues/${QUEUE}/hold`;
  const json = { cookie, 'content-type': 'application/json' };

  test('reads without further proof', async () => {
    expect((await api.send('/operator/overview', { headers: { cookie } })).status).toBe(200);
  });

  test.each([
    ['its browser says so', { 'sec-fetch-site': 'same-origin' }],
    ['its origin is this server', { origin: 'http://127.0.0.1' }],
  ])('writes from a page of this server: %s', async (_, headers) => {
    const own = { ...headers, ...('origin' in headers && { origin: `http://127.0.0.1:${api.port}` }) };
    expect((await api.send(hold, { ...write, headers: { ...json, ...own } })).status).toBe(200);
  });

  test.each([
    ['nowhere that is told', {}],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another site whose origin is hidden', { 'sec-fetch-site': 'cross-site', origin: 'null' }],
    ['a neighbouring host', { 'sec-fetch-site': 'same-site' }],
    ['the address bar', { 'sec-fetch-site': 'none' }],
    ['another origin', { origin: 'https://evil.example' }],
    ['another port', { origin: 'http://127.0.0.1:1' }],
    ['a hidden origin', { origin: 'null' }],
  ])('cannot be used for writes from %s', async (_, headers) => {
    const before = written.length;
    expectProblem(await api.send(hold, { ...write, headers: { ...json, ...headers } }), 'not_found');
    const board = '/operator/queues/api/queues/pause';
    expectProblem(await api.send(board, { method: 'PUT', headers: { cookie, ...headers } }), 'not_found');
    expect(written).toHaveLength(before);
  });

  test('opens no other session', async () => {
    const headers = { cookie, 'sec-fetch-site': 'same-origin' };
    expectProblem(await api.send('/operator/session', { method: 'POST', headers }), 'not_found');
  });
});

describe('the cookie', () => {
  const cookieFor = async (publicURL: string | undefined, host: string) => {
    const served = await startApi({ publicURL });
    const headers = { ...operator, host };
    const { headers: answered } = await served.send('/operator/session', { method: 'POST', headers });
    await served.close();
    return String(answered['set-cookie']);
  };
  const plain = /^synthward-operator=session-secret; Expires=[^;]+; Path=\/; HttpOnly; SameSite=Strict$/;
  const secure =
    /^__Host-synthward-operator=session-secret; Expires=[^;]+; Path=\/; HttpOnly; SameSite=Strict; Secure$/;

  test.each(['127.0.0.1:8080', 'localhost', '[::1]:80'])('is plain on %s', async (host) => {
    expect(await cookieFor(undefined, host)).toMatch(plain);
  });

  test.each([
    [undefined, 'synthward.example'],
    [undefined, '127.0.0.1.evil.example'],
    ['https://synthward.example', '127.0.0.1:8080'],
    ['http://10.0.0.5', '127.0.0.1:8080'],
  ])('is for secure addresses alone with the public URL %s and the host %s', async (publicURL, host) => {
    expect(await cookieFor(publicURL, host)).toMatch(secure);
  });
});

describe('signing in', () => {
  const form = (token: string, headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' }) =>
    api.send('/operator/login', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams({ token }).toString(),
    });

  test('begins with a form that loads nothing and runs nothing', async () => {
    const { status, headers, text } = await api.send('/operator/login');
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';style-src 'sha256-/);
    expect(text).toContain('<form method="post" action="/operator/login">');
    expect(text).not.toContain('<script');
  });

  test('leads from /operator to the form, and with the token in it back and in', async () => {
    const start = await api.send('/operator');
    expect(start).toMatchObject({ status: 303, headers: { location: '/operator/login' } });
    const signedIn = await form(OPERATOR_TOKEN);
    expect(signedIn).toMatchObject({ status: 303, headers: { location: '/operator' } });
    const [first = ''] = String(signedIn.headers['set-cookie']).split(';');
    const home = await api.send('/operator', { headers: { cookie: `other=1; ${first}` } });
    expect(home.status).toBe(200);
    for (const link of ['/operator/overview', '/operator/queues', '/operator/actions'])
      expect(home.text).toContain(`href="${link}"`);
  });

  test('with any other token gives the form again and no cookie', async () => {
    for (const token of ['good-token', SESSION_SECRET, '', '<script>']) {
      const answer = await form(token);
      expect(answer.status).toBe(403);
      expect(answer.headers).not.toHaveProperty('set-cookie');
      expect(answer.text).not.toContain('<script');
    }
  });

  test('is refused from a page of another site', async () => {
    for (const headers of [{}, { 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }])
      expectProblem(await form(OPERATOR_TOKEN, headers as Record<string, string>), 'not_found');
  });

  test('ends by signing out, from a page of ours alone', async () => {
    const out = (headers: Record<string, string>) =>
      api.send('/operator/logout', { method: 'POST', headers: { cookie, ...headers } });
    expectProblem(await out({ 'sec-fetch-site': 'cross-site' }), 'not_found');
    const answer = await out({ 'sec-fetch-site': 'same-origin' });
    expect(answer).toMatchObject({ status: 303, headers: { location: '/operator/login' } });
    expect(String(answer.headers['set-cookie'])).toMatch(/^synthward-operator=; Max-Age=0; /);
  });
});

describe('the queue board', () => {
  test('serves its page and its own files under a policy that lets no other server in', async () => {
    const page = await api.send('/operator/queues', { headers: { cookie } });
    expect(page.status).toBe(200);
    expect(page.headers['content-security-policy']).toContain("script-src 'self';");
    expect(page.headers).not.toHaveProperty('x-powered-by');
    const scripts = [...page.text.matchAll(/src="(static\/[^"]+\.js)"/g)].map(([, path]) => path);
    expect(scripts.length).toBeGreaterThan(0);
    for (const path of scripts)
      expect((await api.send(`/operator/queues/${path}`, { headers: { cookie } })).status).toBe(200);
  });

  test('records each write with who, method and path, and reading not at all', async () => {
    written.length = 0;
    const headers = { cookie, 'sec-fetch-site': 'same-origin' };
    expect((await api.send('/operator/queues/api/queues', { headers })).status).toBe(200);
    await api.send('/operator/queues/api/queues/pause', { method: 'PUT', headers });
    expect(written).toEqual([{ actor: 'ses_1', method: 'PUT', path: '/api/queues/pause' }]);
  });
});

test('an operator has a limit of its own, and attempts count against their address', async () => {
  const keys: string[] = [];
  const limited = await startApi({
    limiter: {
      giveBack: async () => undefined,
      consume: async ({ policy, id }) => {
        keys.push(`${policy}:${id}`);
        return [{ ...plentiful, policy, allowed: policy !== 'operator' || keys.length < 3 }];
      },
    },
  });
  await limited.send('/operator/overview');
  expect((await limited.send('/operator/overview', { headers: operator })).headers.ratelimit).toBe(
    '"operator";r=99;t=1',
  );
  expectProblem(await limited.send('/operator/overview', { headers: operator }), 'rate_limited');
  await limited.close();
  expect(keys).toEqual(['address:127.0.0.1', 'operator:tok_1', 'address:127.0.0.1', 'operator:tok_1']);
});
