import fc from 'fast-check';
import { type EndedAttempt, nextAttemptAt, retryDelaysMs } from './retry-schedule';

// fast-check prints the seed of a failure; PROPERTY_SEED repeats it.
const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 2 ** 31);

const NOW = new Date('2026-11-26T00:00:00.000Z');
const MIDDLE = () => 0.5;
type Outcome = EndedAttempt['outcome'];

const failure = (changes: Partial<Outcome> = {}): Outcome => ({
  status: 500,
  errorClass: null,
  retryAfterSeconds: null,
  ...changes,
});

/** Seconds until the next attempt, or what happens in its stead. */
function next(attempt: number, outcome: Outcome, random = MIDDLE): number | string {
  const step = nextAttemptAt({ attempt, outcome, now: NOW, random });
  return step.kind === 'retry' ? (step.at.getTime() - NOW.getTime()) / 1000 : step.kind;
}

test('ten attempts are spread over 75 hours and 35 minutes, then it is given up', () => {
  const delays = Array.from({ length: 11 }, (_, i) => next(i + 1, failure()));
  expect(delays).toEqual([
    5,
    300,
    1_800,
    7_200,
    18_000,
    36_000,
    50_400,
    72_000,
    86_400,
    'give_up',
    'give_up',
  ]);
  expect(retryDelaysMs.reduce((sum, delay) => sum + delay)).toBe(((75 * 60 + 35) * 60 + 5) * 1_000);
});

test.each([200, 201, 202, 204, 299])('a whole response of %i is success', (status) => {
  expect(next(1, failure({ status }))).toBe('done');
  expect(next(10, failure({ status }))).toBe('done');
});

test.each([100, 199, 300, 301, 302, 307, 400, 401, 404, 500, 503])(
  'a response of %i is tried again',
  (status) => {
    expect(next(2, failure({ status }))).toBe(300);
  },
);

test.each<Outcome['errorClass']>(['refused_address', 'dns', 'connect', 'tls', 'reset', 'other'])(
  'an attempt that fails by %s is tried again, even after a status of success',
  (errorClass) => {
    expect(next(2, failure({ status: null, errorClass }))).toBe(300);
    expect(next(2, failure({ status: 200, errorClass }))).toBe(300);
  },
);

test('410 disables at once, whichever attempt it answers', () => {
  for (const attempt of [1, 5, 10, 11]) expect(next(attempt, failure({ status: 410 }))).toBe('disable');
});

test.each([
  ['429', failure({ status: 429 })],
  ['502', failure({ status: 502 })],
  ['504', failure({ status: 504 })],
  ['silence', failure({ status: null, errorClass: 'timeout' })],
])('after %s a receiver is left alone for a minute at least', (_what, outcome) => {
  expect(next(1, outcome, () => 0)).toBe(60);
  expect(next(1, outcome, MIDDLE)).toBe(66);
  expect(next(2, outcome, MIDDLE)).toBe(300);
});

test.each([
  ['less than the delay of the schedule', 0, 300],
  ['a little more', 400, 400],
  ['twice as much', 600, 600],
  ['more than that', 601, 600],
  ['a year', 31_536_000, 600],
])('a receiver that asks for %s is given it within bounds', (_what, retryAfterSeconds, expected) => {
  expect(next(2, failure({ status: 503, retryAfterSeconds }))).toBe(expected);
});

test('a receiver that asks for more than an early delay allows still gets the minute of a busy one', () => {
  expect(next(1, failure({ status: 429, retryAfterSeconds: 3_600 }), () => 0)).toBe(60);
  expect(next(1, failure({ status: 503, retryAfterSeconds: 3_600 }))).toBe(10);
});

test('chance moves a delay by a fifth at most, either way', () => {
  expect(next(3, failure(), () => 0)).toBe(1_440);
  expect(next(3, failure(), () => 0.999_999)).toBeCloseTo(2_160, 1);
});

const anyErrorClass = fc.constantFrom<Outcome['errorClass']>(
  null,
  'dns',
  'connect',
  'tls',
  'timeout',
  'reset',
  'other',
  'refused_address',
);
const anyOutcome: fc.Arbitrary<Outcome> = fc.record({
  status: fc.option(fc.integer({ min: 100, max: 599 })),
  errorClass: anyErrorClass,
  retryAfterSeconds: fc.option(fc.nat()),
});
const anyChance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test('whatever happens, a retry comes later than now, within twice its delay or 72 s, and never after the tenth', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), anyOutcome, anyChance, (attempt, outcome, chance) => {
      const seconds = next(attempt, outcome, () => chance);
      if (typeof seconds === 'string') return;
      expect(attempt).toBeLessThan(10);
      const slot = (retryDelaysMs[attempt] ?? Number.NaN) / 1_000;
      expect(seconds).toBeGreaterThanOrEqual(0.8 * slot - 0.001);
      expect(seconds).toBeLessThanOrEqual(Math.max(2 * slot, 72));
    }),
    { seed },
  );
});

test('a receiver that asks for more time never gets less', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), anyOutcome, anyChance, (attempt, outcome, chance) => {
      const unasked = next(attempt, { ...outcome, retryAfterSeconds: null }, () => chance);
      const asked = next(attempt, outcome, () => chance);
      if (typeof asked === 'string' || typeof unasked === 'string') expect(asked).toBe(unasked);
      else expect(asked).toBeGreaterThanOrEqual(unasked);
    }),
    { seed },
  );
});
