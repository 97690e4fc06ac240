import type { RateLimitState } from '../../../apps/api/src/api-services';
import { expectProblem, startApi } from './start-api';

const state = { limit: 100, windowSeconds: 60, remaining: 50, resetSeconds: 29.4, allowed: true };

async function startLimited(stateOf: (key: string) => RateLimitState) {
  const keys: string[] = [];
  const api = await startApi({
    limiter: {
      async consume(key) {
        keys.push(key);
        return stateOf(key);
      },
    },
  });
  return { api, keys };
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

test('the probes answer whatever the load', async () => {
  const { api, keys } = await startLimited(() => ({ ...state, allowed: false }));
  expect((await api.send('/heartbeat')).status).toBe(200);
  expect((await api.send('/readyz')).status).toBe(200);
  await api.close();
  expect(keys).toEqual([]);
});
