// The request limiter: exactly as many requests as the plan says, for all processes together.

import { useDatabase } from '@synthward/testkit';
import { sampleCredentialKeys } from '../../test/sample-credential-keys';
import { createFirstTenant } from '../credentials/create-first-tenant';
import { createRequestLimiter, type LimitedCaller, type RequestLimiter } from './request-limiter';

const database = useDatabase('request limiter');

let now = new Date('2026-05-01T12:00:00Z');
const clock = { now: () => now };
const limiter = (requestsPerMinute?: number) =>
  createRequestLimiter({ database: database(), clock, requestsPerMinute });

async function tenantOn(plan: string): Promise<string> {
  const founder = { database: database(), keys: sampleCredentialKeys };
  return (await createFirstTenant(founder, { name: 'Clinic', plan })).tenantID;
}

const from = (address: string): LimitedCaller => ({ policy: 'address', id: address });
const by = (key: string, tenantID: string): LimitedCaller => ({ policy: 'key', id: key, tenantID });
/** The state of the caller's own limit. */
async function consume(on: RequestLimiter, caller: LimitedCaller) {
  const [own] = await on.consume(caller);
  if (!own) throw new Error('a request without a state');
  return own;
}
const times = <Result>(n: number, act: (i: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: n }, (_, i) => act(i)));
const endOf = (key: string) =>
  database.rows('update rate_window set window_end = now() where key = $1', [key]);
const countOf = async (key: string) =>
  (await database.rows('select count from rate_window where key = $1', [key]))[0];

const at = (limit: number, count: number) => ({
  allowed: count <= limit,
  limit,
  remaining: Math.max(0, limit - count),
  windowSeconds: 60,
});

test('of 200 requests at once exactly the limit is allowed, by two processes together', async () => {
  const processes = [limiter(75), limiter(75)];
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => processes.map((each) => consume(each, from('192.0.2.1')))).flat(),
  );
  expect(answers.filter(({ allowed }) => allowed)).toHaveLength(75);
  expect(answers.filter(({ allowed }) => !allowed).every(({ remaining }) => remaining === 0)).toBe(true);
});

test('the last allowed request leaves none, the next is refused until the window ends', async () => {
  const strict = limiter(2);
  expect(await consume(strict, from('a'))).toMatchObject(at(2, 1));
  expect(await consume(strict, from('a'))).toMatchObject(at(2, 2));
  const refused = await consume(strict, from('a'));
  expect(refused).toMatchObject(at(2, 3));
  expect(refused.resetSeconds).toBeGreaterThanOrEqual(1);
  expect(refused.resetSeconds).toBeLessThanOrEqual(60);
  await endOf('ip:a');
  expect(await consume(strict, from('a'))).toMatchObject(at(2, 1));
});

test('a request that is given back can be made again, in its own window alone', async () => {
  const strict = limiter(1);
  const first = await consume(strict, from('back'));
  await strict.giveBack([first]);
  expect(await consume(strict, from('back'))).toMatchObject({ allowed: true, window: first.window });
  await endOf('ip:back');
  const later = await consume(strict, from('back'));
  await strict.giveBack([first]);
  expect(later.window).not.toBe(first.window);
  expect((await consume(strict, from('back'))).allowed).toBe(false);
});

test('addresses and keys are counted apart', async () => {
  const strict = limiter(1);
  await consume(strict, from('b'));
  expect((await consume(strict, { policy: 'key', id: 'b' })).allowed).toBe(true);
  expect((await consume(strict, from('b'))).allowed).toBe(false);
});

test("a key has the limits of the plan, its own and the tenant's; those of an unknown tenant are the free plan's", async () => {
  const usual = limiter();
  const limitsOf = async (caller: LimitedCaller) =>
    (await usual.consume(caller)).map(({ policy, limit }) => [policy, limit]);
  expect(await limitsOf(by('key_free', await tenantOn('free')))).toEqual([
    ['key', 60],
    ['tenant', 120],
  ]);
  const team = await tenantOn('team');
  expect(await limitsOf(by('key_team', team))).toEqual([
    ['key', 1200],
    ['tenant', 3600],
  ]);
  expect(await limitsOf({ policy: 'bearer', id: team, tenantID: team })).toEqual([
    ['bearer', 1200],
    ['tenant', 3600],
  ]);
  expect(await limitsOf(by('key_absent', 'ten_absent'))).toEqual([
    ['key', 60],
    ['tenant', 120],
  ]);
  expect(await limitsOf(from('192.0.2.7'))).toEqual([['address', 20_000]]);
  expect(await limitsOf({ policy: 'operator', id: 'tok_1' })).toEqual([['operator', 1200]]);
});

test('three keys of a tenant together, at two processes, are allowed exactly what the tenant is', async () => {
  const tenantID = await tenantOn('free');
  const processes = [limiter(), limiter()];
  const answers = await times(180, async (i) => ({
    key: i % 3,
    states: (await processes[i % 2]?.consume(by(`key_${i % 3}_of_three`, tenantID))) ?? [],
  }));
  const served = answers.filter(({ states }) => states.every(({ allowed }) => allowed));
  expect(served).toHaveLength(120);
  const places = served.map(({ states: [, tenant] }) => tenant?.remaining).toSorted((a = 0, b = 0) => b - a);
  expect(places).toEqual(Array.from({ length: 120 }, (_, i) => 119 - i));
});

test('a key that goes beyond its own limit takes nothing from the other keys of its tenant', async () => {
  const tenantID = await tenantOn('free');
  const usual = limiter();
  const greedy = await times(300, () => usual.consume(by('key_greedy', tenantID)));
  expect(greedy.filter(([own]) => own?.allowed)).toHaveLength(60);
  expect(await countOf(`tenant:${tenantID}`)).toEqual({ count: 60 });
  const modest = await times(60, () => usual.consume(by('key_modest', tenantID)));
  expect(modest.every((states) => states.every(({ allowed }) => allowed))).toBe(true);
});

test("of a tenant's caller both counts are given back together", async () => {
  const tenantID = await tenantOn('free');
  const usual = limiter();
  const states = await usual.consume(by('key_back', tenantID));
  await usual.giveBack([...(await usual.consume(from('192.0.2.9'))), ...states]);
  for (const key of ['ip:192.0.2.9', 'key:key_back', `tenant:${tenantID}`])
    expect(await countOf(key)).toEqual({ count: 0 });
});

test('counting and giving back at the same time wait for each other in one order, and lose nothing', async () => {
  const tenantID = await tenantOn('enterprise');
  const processes = [limiter(), limiter(), limiter()];
  await times(240, async (i) => {
    const process = processes[i % 3] ?? limiter();
    await process.giveBack(await process.consume(by(`key_${i % 4}_busy`, tenantID)));
  });
  for (const key of ['key:key_0_busy', 'key:key_3_busy', `tenant:${tenantID}`])
    expect(await countOf(key)).toEqual({ count: 0 });
});

test('key and tenant are counted by one statement, and requests that come meanwhile by one more', async () => {
  const tenantID = await tenantOn('team');
  const { pool, ...rest } = database();
  const statements: unknown[] = [];
  const listening = new Proxy(pool, {
    get(target, name) {
      const value = Reflect.get(target, name);
      if (name !== 'query') return typeof value === 'function' ? value.bind(target) : value;
      return (...query: unknown[]) => {
        statements.push(query);
        return Reflect.apply(value, target, query);
      };
    },
  });
  const usual = createRequestLimiter({
    database: { ...rest, pool: listening },
    clock,
    requestsPerMinute: undefined,
  });
  await usual.consume(by('key_first', tenantID));
  expect(statements).toHaveLength(1);
  const one = usual.consume(by('key_first', tenantID));
  const others = times(20, (i) => usual.consume(by(`key_${i % 2}`, tenantID)));
  await Promise.all([one, others]);
  expect(statements.length).toBeLessThanOrEqual(3);
});

test('a change of plan is seen after half a minute, not before', async () => {
  const usual = limiter();
  const tenantID = await tenantOn('free');
  const limitNow = async () => (await consume(usual, by('key_changing', tenantID))).limit;
  expect(await limitNow()).toBe(60);
  await database.rows(`update tenant set plan = 'developer' where id = $1`, [tenantID]);
  now = new Date(now.getTime() + 29_999);
  expect(await limitNow()).toBe(60);
  now = new Date(now.getTime() + 2);
  expect(await limitNow()).toBe(300);
});

test('requests that arrive together are numbered one by one', async () => {
  const generous = limiter(1000);
  const answers = await times(50, () => consume(generous, from('together')));
  expect(answers.map(({ remaining }) => remaining).toSorted((a, b) => b - a)).toEqual(
    Array.from({ length: 50 }, (_, i) => 999 - i),
  );
});
