// The request log over HTTP: what a tenant asked is listed for that tenant, without what its requests were about.

import { until } from '@synthward/testkit';
import { type Caller, useRealApi } from '../support/real-api';

const api = useRealApi('request log');
afterEach(() => expect(api.failures()).toEqual([]));

const pathOf = ({ tenantID }: Caller, rest: string) => `/workspace/tenants/${tenantID}/${rest}`;
const ask = (caller: Caller, path: string, id: string, exchange: object = {}) =>
  api.client().send(path, { headers: { ...caller.headers, 'x-request-id': id }, ...exchange });
const read = async (caller: Caller, query = '') =>
  JSON.parse((await ask(caller, pathOf(caller, `request-log?${query}`), 'reading')).text);
/** Those that are no reading of the log itself, once `id` is among them. */
async function logged(caller: Caller, id: string, query = ''): Promise<Record<string, unknown>[]> {
  let found: Record<string, unknown>[] = [];
  await until(
    async () => {
      const { data } = await read(caller, `limit=100&${query}`);
      found = data.filter(({ requestID }: { requestID: string }) => requestID !== 'reading');
      return found.some(({ requestID }) => requestID === id);
    },
    { message: `the log lists ${id}` },
  );
  return found;
}

test('requests are listed with operation, status, key and error; what they were about is not in the log', async () => {
  const own = await api.newTenant('logging');
  await ask(own, pathOf(own, 'cohort-jobs?limit=7'), 'first');
  await ask(own, pathOf(own, 'cohort-jobs/job_secret-name'), 'second');
  const headers = { ...own.headers, 'x-request-id': 'third', 'content-type': 'application/json' };
  await api.client().send('/cohorts/preview', { method: 'POST', headers, body: '{"name":"secret-name"' });
  const found = await logged(own, 'third');
  expect(
    found.map(({ requestID, method, operation, status, errorCode }) => [
      requestID,
      method,
      operation,
      status,
      errorCode,
    ]),
  ).toEqual([
    ['third', 'POST', 'previewCohort', 400, 'invalid_json'],
    ['second', 'GET', 'getCohortJob', 404, 'not_found'],
    ['first', 'GET', 'listCohortJobs', 200, null],
  ]);
  for (const { keyID, accountID } of found) {
    expect(keyID).toMatch(/^key_/);
    expect(accountID).toMatch(/^acc_/);
  }
  expect(JSON.stringify(found)).not.toContain('secret-name');
});

test('a request for somebody else is in the log of who sent it; a request without credentials in none', async () => {
  const [own, foreign] = [await api.newTenant('curious'), await api.newTenant('visited')];
  await ask(own, pathOf(foreign, 'members'), 'curious');
  await api.client().send(pathOf(own, 'members'), { headers: { 'x-request-id': 'nobody' } });
  await ask(own, pathOf(own, 'members'), 'last');
  expect((await logged(own, 'last')).map(({ requestID, status }) => [requestID, status])).toEqual([
    ['last', 200],
    ['curious', 404],
  ]);
  await ask(foreign, pathOf(foreign, 'members'), 'at_home');
  expect((await logged(foreign, 'at_home')).map(({ requestID }) => requestID)).toEqual(['at_home']);
});

test('a list of failures has failures alone', async () => {
  const own = await api.newTenant('failing');
  await ask(own, pathOf(own, 'cohort-jobs'), 'good');
  await ask(own, pathOf(own, 'cohort-jobs?limit=0'), 'bad');
  const failures = await logged(own, 'bad', 'status=4xx');
  expect(failures.map(({ requestID }) => requestID)).toEqual(['bad']);
});
