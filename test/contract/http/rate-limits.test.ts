import type { LimitedCaller, RateLimitState } from '../../../apps/api/src/api-services';
import { exchangeFor, sampleOperations } from './sample-calls';
import { JOB, plentiful, TENANT } from './sample-services';
import { expectProblem, startApi } from './start-api';

const stateOf = (policy: RateLimitState['policy']): RateLimitState => ({
  ...plentiful,
  policy,
  key: `window of the ${policy}`,
  remaining: policy === 'tenant' ? 90 : 50,
  limit: policy === 'tenant' ? 200 : 100,
  resetSeconds: policy === 'tenant' ? 41.2 : 29.4,
});

/** Of addresses one state; of callers their own and the tenant's. */
const statesOf = ({ policy, tenantID }: LimitedCaller) =>
  tenantID === undefined ? [stateOf(policy)] : [stateOf(policy), stateOf('tenant')];

async function startLimited(spent: readonly RateLimitState['policy'][] = []) {
  const callers: LimitedCaller[] = [];
  const givenBack: string[] = [];
  const api = await startApi({
    limiter: {
      async consume(caller) {
        callers.push(caller);
        return statesOf(caller).map((state) =>
          spent.includes(state.policy) ? { ...state, remaining: 0, allowed: false } : state,
        );
      },
      async giveBack(states) {
        givenBack.push(...states.map(({ key, window }) => `${key}, ${window}`));
      },
    },
  });
  return { api, callers, givenBack };
}

test('every limited response tells the limits and what is left of them: of the key and the tenant, else of the address', async () => {
  const { api } = await startLimited();
  for (const path of ['/billing/plans', '/cohorts/scenarios/missing']) {
    const { headers } = await api.call(path);
    expect(headers['ratelimit-policy']).toBe('"key";q=100;w=60, "tenant";q=200;w=60');
    expect(headers.ratelimit).toBe('"key";r=50;t=30, "tenant";r=90;t=42');
  }
  const { headers } = await api.call('/openapi.json');
  expect(headers['ratelimit-policy']).toBe('"address";q=100;w=60');
  expect(headers.ratelimit).toBe('"address";r=50;t=30');
  await api.close();
});

test('the address counts before the credentials are looked at, key and tenant after them', async () => {
  const { api, callers } = await startLimited();
  await api.send('/billing/plans');
  await api.call('/billing/plans');
  await api.close();
  const address = { policy: 'address', id: '127.0.0.1' };
  expect(callers).toEqual([address, address, { policy: 'key', id: 'key_1', tenantID: TENANT }]);
});

test.each([
  { spent: ['address'], seconds: '30', told: '"address";r=0;t=30' },
  { spent: ['key'], seconds: '30', told: '"key";r=0;t=30, "tenant";r=90;t=42' },
  { spent: ['tenant'], seconds: '42', told: '"key";r=50;t=30, "tenant";r=0;t=42' },
  { spent: ['key', 'tenant'], seconds: '42', told: '"key";r=0;t=30, "tenant";r=0;t=42' },
] as const)(
  'beyond the limit of $spent the answer is 429, and Retry-After is the latest end of a window without rest',
  async ({ spent, seconds, told }) => {
    const { api } = await startLimited(spent);
    const answer = await api.call('/billing/plans');
    await api.close();
    expect(answer.status).toBe(429);
    expect(answer.headers['retry-after']).toBe(seconds);
    expect(answer.headers.ratelimit).toBe(told);
    expectProblem(answer, 'rate_limited');
  },
);

test('an answer of 304 costs nothing, of the address, the key and the tenant, and any other one does', async () => {
  const { api, givenBack } = await startLimited();
  const job = `/workspace/tenants/${TENANT}/cohort-jobs/${JOB}`;
  for (const path of [job, `${job}/artifacts/patients.json`, '/openapi.json']) {
    const { headers } = await api.call(path);
    expect(givenBack).toEqual([]);
    const again = await api.call(path, { headers: { 'if-none-match': headers.etag } });
    expect(again.status).toBe(304);
    const isPublic = path === '/openapi.json';
    expect(again.headers.ratelimit).toBe(
      isPublic ? '"address";r=51;t=30' : '"key";r=51;t=30, "tenant";r=91;t=42',
    );
    const all = ['window of the address, w1', 'window of the key, w1', 'window of the tenant, w1'];
    expect(givenBack.splice(0)).toEqual(isPublic ? all.slice(0, 1) : all);
  }
  await api.call(`${job}-missing`, { headers: { 'if-none-match': '*' } });
  expect(givenBack).toEqual([]);
  await api.close();
});

test('every operation that answers 304 gives back what the request has spent', async () => {
  const { api, givenBack } = await startLimited();
  for (const operation of sampleOperations.filter(({ responses }) => 304 in responses)) {
    const exchange = exchangeFor(operation);
    const headers = { ...exchange.headers, 'if-none-match': '*' };
    const answer = await api.call(operation.url, { ...exchange, headers });
    expect([operation.operationID, answer.status]).toEqual([operation.operationID, 304]);
    expect([operation.operationID, givenBack.splice(0).length > 0]).toEqual([operation.operationID, true]);
  }
  await api.close();
});

test('the probes answer whatever the load', async () => {
  const { api, callers } = await startLimited(['address', 'key', 'tenant']);
  expect((await api.send('/heartbeat')).status).toBe(200);
  expect((await api.send('/readyz')).status).toBe(200);
  await api.close();
  expect(callers).toEqual([]);
});
