// The request limiter: exactly as many requests as the plan says, for all processes together.

import { findApiKey } from '@synthward/db';
import { useDatabase } from '@synthward/testkit';
import { sampleCredentialKeys } from '../../test/sample-credential-keys';
import { parseApiKey } from '../credentials/api-key';
import { createFirstTenant } from '../credentials/create-first-tenant';
import { createRequestLimiter } from './request-limiter';

const database = useDatabase('request limiter');

let now = new Date('2026-05-01T12:00:00Z');
const clock = { now: () => now };
const limiter = (requestsPerMinute?: number) =>
  createRequestLimiter({ database: database(), clock, requestsPerMinute });

async function keyOn(plan: string) {
  const founder = { database: database(), keys: sampleCredentialKeys };
  const { apiKey, tenantID } = await createFirstTenant(founder, { name: 'Clinic', plan });
  const stored = await findApiKey(database(), parseApiKey(apiKey)?.publicId ?? '');
  return { key: `key:${stored?.id}`, tenantID };
}

const at = (limit: number, count: number) => ({
  allowed: count <= limit,
  limit,
  remaining: Math.max(0, limit - count),
  windowSeconds: 60,
});

test('of 200 requests at once exactly the limit is allowed, by two processes together', async () => {
  const processes = [limiter(75), limiter(75)];
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => processes.map((each) => each.consume('ip:192.0.2.1'))).flat(),
  );
  expect(answers.filter(({ allowed }) => allowed)).toHaveLength(75);
  expect(answers.filter(({ allowed }) => !allowed).every(({ remaining }) => remaining === 0)).toBe(true);
});

test('the last allowed request leaves none, the next is refused until the window ends', async () => {
  const strict = limiter(2);
  expect(await strict.consume('ip:a')).toMatchObject(at(2, 1));
  expect(await strict.consume('ip:a')).toMatchObject(at(2, 2));
  const refused = await strict.consume('ip:a');
  expect(refused).toMatchObject(at(2, 3));
  expect(refused.resetSeconds).toBeGreaterThanOrEqual(1);
  expect(refused.resetSeconds).toBeLessThanOrEqual(60);
  await database.rows(`update rate_window set window_end = now() where key = 'ip:a'`);
  expect(await strict.consume('ip:a')).toMatchObject(at(2, 1));
});

test('a request that is given back can be made again, in its own window alone', async () => {
  const strict = limiter(1);
  const { window } = await strict.consume('ip:back');
  await strict.giveBack('ip:back', window);
  expect(await strict.consume('ip:back')).toMatchObject({ allowed: true, window });
  await database.rows(`update rate_window set window_end = now() where key = 'ip:back'`);
  const later = await strict.consume('ip:back');
  await strict.giveBack('ip:back', window);
  expect(later.window).not.toBe(window);
  expect((await strict.consume('ip:back')).allowed).toBe(false);
});

test('addresses and keys are counted apart', async () => {
  const strict = limiter(1);
  await strict.consume('ip:b');
  expect((await strict.consume('key:b')).allowed).toBe(true);
  expect((await strict.consume('ip:b')).allowed).toBe(false);
});

test('a key has the limit of its plan; an unknown one that of the free plan', async () => {
  const usual = limiter();
  expect(await usual.consume((await keyOn('free')).key)).toMatchObject(at(60, 1));
  expect(await usual.consume((await keyOn('team')).key)).toMatchObject(at(1200, 1));
  expect(await usual.consume('key:absent')).toMatchObject(at(60, 1));
  expect(await usual.consume('ip:192.0.2.7')).toMatchObject(at(20_000, 1));
});

test('a tenant without a key has the limit of its plan as well', async () => {
  const usual = limiter();
  const { tenantID } = await keyOn('team');
  expect(await usual.consume(`tenant:${tenantID}`)).toMatchObject(at(1200, 1));
});

test('a change of plan is seen after half a minute, not before', async () => {
  const usual = limiter();
  const { key, tenantID } = await keyOn('free');
  const limitNow = async () => (await usual.consume(key)).limit;
  expect(await limitNow()).toBe(60);
  await database.rows(`update tenant set plan = 'developer' where id = $1`, [tenantID]);
  now = new Date(now.getTime() + 29_999);
  expect(await limitNow()).toBe(60);
  now = new Date(now.getTime() + 2);
  expect(await limitNow()).toBe(300);
});

test('requests that arrive together are numbered one by one', async () => {
  const generous = limiter(1000);
  const answers = await Promise.all(Array.from({ length: 50 }, () => generous.consume('ip:together')));
  expect(answers.map(({ remaining }) => remaining).toSorted((a, b) => b - a)).toEqual(
    Array.from({ length: 50 }, (_, i) => 999 - i),
  );
});
