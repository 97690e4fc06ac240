import type { RateLimitState } from '../../../apps/api/src/api-services';
import { JOB, TENANT } from './sample-services';
import { expectProblem, startApi } from './start-api';

const state = {
  limit: 100,
  windowSeconds: 60,
  remaining: 50,
  resetSeconds: 29.4,
  allowed: true,
  window: 'w1',
};

async function startLimited(stateOf: (key: string) => RateLimitState) {
  const keys: string[] = [];
  const givenBack: string[] = [];
  const api = await startApi({
    limiter: {
      async consume(key) {
        keys.push(key);
        return stateOf(key);
      },
      async giveBack(key, window) {
        givenBack.push(`${key} ${window}`);
      },
    },
  });
  return { api, keys, givenBack };
}

test('every limited response tells the limit and what is left of it', async () => {
  const { api } = await startLimited(() => state);
  for (const path of ['/billing/plans', '/cohorts/scenarios/missing', '/openapi.json']) {
    const { headers } = await api.call(path);
    expect(headers['ratelimit-policy']).toBe('"burst";q=100;w=60');
    expect(headers.ratelimit).toBe('"burst";r=50;t=30');
  }
  await api.close();
});

test('the address counts before the credentials are looked at, the key after them', async () => {
  const { api, keys } = await startLimited(() => state);
  await api.send('/billing/plans');
  await api.call('/billing/plans');
  await api.close();
  expect(keys).toEqual(['ip:127.0.0.1', 'ip:127.0.0.1', 'key:key_1']);
});

test.each(['ip:', 'key:'])('beyond the limit of %s the answer is 429 with Retry-After', async (kind) => {
  const { api } = await startLimited((key) =>
    key.startsWith(kind) ? { ...state, remaining: 0, allowed: false } : state,
  );
  const answer = await api.call('/billing/plans');
  await api.close();
  expect(answer.status).toBe(429);
  expect(answer.headers['retry-after']).toBe('30');
  expect(answer.headers.ratelimit).toBe('"burst";r=0;t=30');
  expectProblem(answer, 'rate_limited');
});

test('an answer of 304 costs nothing, of the address and of the key, and any other one does', async () => {
  const { api, givenBack } = await startLimited(() => state);
  const job = `/workspace/tenants/${TENANT}/cohort-jobs/${JOB}`;
  for (const path of [job, `${job}/artifacts/patients.json`, '/openapi.json']) {
    const { headers } = await api.call(path);
    expect(givenBack).toEqual([]);
    const again = await api.call(path, { headers: { 'if-none-match': headers.etag } });
    expect(again.status).toBe(304);
    expect(again.headers.ratelimit).toBe('"burst";r=51;t=30');
    const spent = path === '/openapi.json' ? ['ip:127.0.0.1 w1'] : ['ip:127.0.0.1 w1', 'key:key_1 w1'];
    expect(givenBack.splice(0)).toEqual(spent);
  }
  await api.call(`${job}-missing`, { headers: { 'if-none-match': '*' } });
  expect(givenBack).toEqual([]);
  await api.close();
});

test('the probes answer whatever the load', async () => {
  const { api, keys } = await startLimited(() => ({ ...state, allowed: false }));
  expect((await api.send('/heartbeat')).status).toBe(200);
  expect((await api.send('/readyz')).status).toBe(200);
  await api.close();
  expect(keys).toEqual([]);
});
