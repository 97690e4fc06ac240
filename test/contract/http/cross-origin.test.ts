import { defaultTimings } from '../../../apps/api/src/timings';
import { TENANT } from './sample-services';
import { type RunningApi, startApi } from './start-api';

const LISTED = 'https://app.example.com';
const JOBS = `/workspace/tenants/${TENANT}/cohort-jobs`;

let api: RunningApi;
let closed: RunningApi;
beforeAll(async () => {
  api = await startApi({}, defaultTimings, [LISTED, 'http://localhost:3000']);
  closed = await startApi();
});
afterAll(() => Promise.all([api.close(), closed.close()]));

const accessOf = (headers: object) =>
  Object.keys(headers).filter((name) => name.startsWith('access-control-'));

test('a page of a listed origin may read answers, failures too, and the headers that a client needs', async () => {
  for (const path of ['/billing/plans', '/nothing', `${JOBS}/absent`]) {
    const { headers } = await api.call(path, { headers: { origin: LISTED } });
    expect(headers).toMatchObject({
      'access-control-allow-origin': LISTED,
      'access-control-allow-credentials': 'true',
    });
    expect(headers.vary).toMatch(/(?:^|, )Origin(?:,|$)/);
    expect(headers['access-control-expose-headers']).toMatch(/X-Request-ID.*RateLimit.*Idempotent-Replayed/);
  }
});

test('Vary names the origin beside whatever else an answer depends on', async () => {
  const { headers } = await api.call(`${JOBS}/job_1`, { headers: { origin: LISTED } });
  expect(headers.vary?.split(', ').toSorted()).toEqual(['Origin', 'Prefer']);
});

test.each([
  'https://app.example.com.evil.example',
  'https://evil-app.example.com',
  'http://app.example.com',
  'https://app.example.com:8443',
  'https://APP.example.com',
  'null',
  '*',
  '',
])('a page of %j learns nothing', async (origin) => {
  const exchange = { headers: { origin, 'access-control-request-method': 'POST' } };
  expect(accessOf((await api.call('/billing/plans', exchange)).headers)).toEqual([]);
  expect(accessOf((await api.send(JOBS, { ...exchange, method: 'OPTIONS' })).headers)).toEqual([]);
});

test('a preflight is answered with the methods of the path and the headers that requests have', async () => {
  const { status, headers } = await api.send(JOBS, {
    method: 'OPTIONS',
    headers: {
      origin: LISTED,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'x-api-key',
    },
  });
  expect(status).toBe(204);
  expect(headers['access-control-allow-methods']).toBe(headers.allow);
  expect(headers['access-control-allow-headers']).toMatch(/Authorization, X-API-Key, .*Idempotency-Key/);
  expect(headers['access-control-max-age']).toBe('600');
});

test('without a list no origin may read anything', async () => {
  const { headers } = await closed.call('/billing/plans', { headers: { origin: LISTED } });
  expect(accessOf(headers)).toEqual([]);
  expect(headers.vary).toBeUndefined();
});
