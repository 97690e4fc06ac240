// What HTTP decides about sessions at the console: the cookie, forged requests, and for which tenant they stand.

import { ACCOUNT, CONSOLE_SECRET, CSRF_TOKEN } from './sample-accounts';
import { sampleServices, TENANT } from './sample-services';
import { expectProblem, type RunningApi, signedIn, startApi } from './start-api';

const jobs = `/workspace/tenants/${TENANT}/cohort-jobs`;
const cancel = { path: `${jobs}/job_1/cancel`, method: 'POST' };

let api: RunningApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const post = (to: RunningApi, path: string, headers: Readonly<Record<string, string>> = {}) =>
  to.send(path, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json', ...headers } });

const cookieOf = async (to: RunningApi, path: string, headers: Readonly<Record<string, string>> = {}) =>
  (await post(to, path, headers)).headers['set-cookie']?.[0];

test.each(['/auth/sign-up', '/auth/session', '/auth/invitations/accept'])(
  '%s answers with a cookie that no script reads and other sites do not send with changes',
  async (path) => {
    expect(await cookieOf(api, path)).toBe(
      `synthward=${CONSOLE_SECRET}; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Path=/; HttpOnly; SameSite=Lax`,
    );
  },
);

test('at an address that is not this machine the cookie is Secure, and bound to the host by its name', async () => {
  const published = await startApi({ publicURL: 'https://synthward.example' });
  const cookie = await cookieOf(published, '/auth/session');
  expect(cookie).toMatch(/^__Host-synthward=good-session; .*; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
  const plain = await published.send('/auth/session', { headers: { cookie: `synthward=${CONSOLE_SECRET}` } });
  expectProblem(plain, 'unauthenticated');
  const own = await published.send('/auth/session', {
    headers: { cookie: `__Host-synthward=${CONSOLE_SECRET}` },
  });
  expect(own.status).toBe(200);
  await published.close();
});

test('signing out takes the cookie away', async () => {
  const answer = await api.send('/auth/session', { method: 'DELETE', headers: signedIn });
  expect(answer).toMatchObject({ status: 204, text: '' });
  expect(answer.headers['set-cookie']).toEqual(['synthward=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax']);
});

test('a session does what a token and a key do', async () => {
  expect((await api.send(jobs, { headers: { cookie: signedIn.cookie } })).status).toBe(200);
  expect((await api.send(cancel.path, { method: 'POST', headers: signedIn })).status).toBe(202);
});

test('who is signed in is named to the use case, without a key', async () => {
  const { members } = sampleServices();
  const asked: object[] = [];
  const listening = await startApi({
    members: {
      ...members,
      remove: async ({ by }) => {
        asked.push(by);
      },
    },
  });
  const path = `/workspace/tenants/${TENANT}/members/${ACCOUNT}`;
  const headers = { ...signedIn, 'if-match': '"1"', 'x-request-id': 'req_mine' };
  expect((await listening.send(path, { method: 'DELETE', headers })).status).toBe(204);
  await listening.close();
  const actor = { kind: 'account', id: ACCOUNT };
  expect(asked).toEqual([{ actor, apiKeyID: null, address: '127.0.0.1', requestID: 'req_mine' }]);
});

const { cookie } = signedIn;
const sameSite = { 'sec-fetch-site': 'same-origin' };
const token = { 'x-csrf-token': CSRF_TOKEN };

test.each<[string, Readonly<Record<string, string>>]>([
  ['nothing but the cookie', { cookie }],
  ['no token', { cookie, ...sameSite }],
  ['an empty token', { cookie, ...sameSite, 'x-csrf-token': '' }],
  ['a token of another session', { cookie, ...sameSite, 'x-csrf-token': `${CSRF_TOKEN}x` }],
  ['a token from nowhere', { cookie, ...token }],
  ['a token from another site', { cookie, ...token, 'sec-fetch-site': 'cross-site' }],
  ['a token from a neighbouring host', { cookie, ...token, 'sec-fetch-site': 'same-site' }],
  ['a token with a foreign Origin', { cookie, ...token, origin: 'https://elsewhere.example' }],
  ['a token with the Origin null', { cookie, ...token, origin: 'null' }],
])('a change with %s is refused as forged, and sign-out as well', async (_, headers) => {
  for (const [path, method] of [
    [cancel.path, 'POST'],
    ['/auth/session', 'DELETE'],
  ] as const) {
    const answer = await api.send(path, { method, headers });
    expect(answer.status).toBe(403);
    expectProblem(answer, 'forged_request');
  }
});

test('the Origin of this server will do where the browser sends no fetch metadata', async () => {
  const origin = `http://127.0.0.1:${api.port}`;
  const headers = { cookie, ...token, origin, host: `127.0.0.1:${api.port}` };
  expect((await api.send(cancel.path, { method: 'POST', headers })).status).toBe(202);
});

test('a tenant of which the account is no member is answered byte for byte like any missing thing', async () => {
  const headers = { ...signedIn, 'x-request-id': 'same-for-all' };
  const paths = [
    '/workspace/tenants/ten_foreign/cohort-jobs',
    '/workspace/tenants/ten_foreign/members',
    '/workspace/tenants/%00/members',
  ];
  const answers = await Promise.all(paths.map((path) => api.send(path, { headers })));
  for (const answer of answers) {
    expectProblem(answer, 'not_found');
    expect(answer.text).toBe(answers[0]?.text);
    expect(Object.keys(answer.headers)).toEqual(Object.keys(answers[0]?.headers ?? {}));
  }
});

test('a session that is unknown is 401, and no cookie is asked for the other credentials', async () => {
  const answer = await api.send(jobs, { headers: { cookie: 'synthward=ended' } });
  expect(answer.status).toBe(401);
  expectProblem(answer, 'unauthenticated');
  expectProblem(await api.send('/auth/session', {}), 'unauthenticated');
  expectProblem(await api.send(jobs), 'unauthenticated');
});

test.each([{ authorization: 'Bearer bad-token', 'x-api-key': 'good-key' }, { 'x-api-key': 'good-key' }])(
  'whoever sends %j is judged by that, whatever the cookie',
  async (headers) => {
    expectProblem(await api.send(jobs, { headers: { ...signedIn, ...headers } }), 'unauthenticated');
  },
);

test('a change with token and key needs neither a token against forgery nor an origin', async () => {
  const headers = { authorization: 'Bearer good-token', 'x-api-key': 'good-key', cookie };
  expect((await api.send(cancel.path, { method: 'POST', headers })).status).toBe(202);
});

test('without a tenant in the path the only one counts, and of several the one that is named', async () => {
  expect((await api.send('/billing/plans', { headers: { cookie } })).status).toBe(200);
  const { accounts } = sampleServices();
  const session = await accounts.findSession(CONSOLE_SECRET);
  if (!session) throw new Error('the sample has a session');
  const second = { tenantID: 'ten_second', tenantName: 'Second', role: 'viewer' as const };
  const memberships = [...session.view.memberships, second];
  const findSession = async () => ({ ...session, view: { ...session.view, memberships } });
  const several = await startApi({ accounts: { ...accounts, findSession } });
  const ask = (tenantID?: string) =>
    several.send('/billing/plans', {
      headers: { cookie, ...(tenantID !== undefined && { 'x-tenant-id': tenantID }) },
    });
  expectProblem(await ask(), 'unauthenticated');
  expectProblem(await ask('ten_third'), 'not_found');
  expect((await ask('ten_second')).status).toBe(200);
  await several.close();
});

test("requests of a session are counted for the account within the tenant, by the tenant's plan", async () => {
  const { limiter } = sampleServices();
  const counted: object[] = [];
  const listening = await startApi({
    limiter: {
      ...limiter,
      consume: (caller) => {
        counted.push(caller);
        return limiter.consume(caller);
      },
    },
  });
  await listening.send(jobs, { headers: { cookie } });
  await listening.close();
  expect(counted).toEqual([
    { policy: 'address', id: '127.0.0.1' },
    { policy: 'account', id: `${TENANT}:${ACCOUNT}`, tenantID: TENANT },
  ]);
});
