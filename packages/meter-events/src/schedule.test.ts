// When an event is posted again, for how long nothing is posted, and what is not posted any more.

import { parkingReasonOf } from './parking';
import { nextPostAt, pauseAfter } from './retry-schedule';

const now = new Date('2026-12-01T12:00:00Z');
const secondsUntil = (at: Date | undefined) => at && (at.getTime() - now.getTime()) / 1000;
const outcome = { retryAfterSeconds: null, concernsAll: true };
const next = (attempt: number, over: object = {}, chance = 0) =>
  secondsUntil(nextPostAt({ attempt, now, outcome: { ...outcome, ...over }, random: () => chance }));
const pause = (attempt: number, over: object = {}) =>
  secondsUntil(pauseAfter({ attempt, now, outcome: { ...outcome, ...over } }));

test('attempts are 5 s, 30 s, 2 min, 10 min, 30 min, and then an hour apart', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 900].map((attempt) => next(attempt))).toEqual([
    5, 30, 120, 600, 1800, 3600, 3600, 3600,
  ]);
});

test('they are spread upwards by a fifth at most, and no attempt comes before Stripe asks for it', () => {
  expect(next(1, {}, 0.999)).toBeGreaterThan(5.9);
  expect(next(1, {}, 0.999)).toBeLessThan(6);
  expect(next(1, { retryAfterSeconds: 90 }, 0.5)).toBe(90);
  expect(next(6, { retryAfterSeconds: 90 })).toBe(3600);
  expect(next(1, { retryAfterSeconds: 2 ** 31 })).toBe(86_400);
});

test('all wait for as long as Stripe asks, else for a minute at most, and not at all for the fault of one event', () => {
  expect(pause(1)).toBe(5);
  expect(pause(6)).toBe(60);
  expect(pause(1, { retryAfterSeconds: 600 })).toBe(600);
  expect(pause(6, { retryAfterSeconds: 3 })).toBe(3);
  expect(pause(1, { concernsAll: false })).toBeUndefined();
});

const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

test.each([
  ['fresh', 1, null, undefined],
  ['of just under 35 days', 35 * 24 - 0.01, null, undefined],
  ['of 35 days', 35 * 24, null, 'too_old'],
  ['perhaps sent just now', 30, 0, undefined],
  ['perhaps sent almost a day ago', 30, 22.9, undefined],
  ['perhaps sent a day ago', 30, 23, 'uncertain'],
  ['of 35 days, perhaps sent', 35 * 24, 30, 'too_old'],
] as const)('an event %s', (_, age, unsure, reason) => {
  const unsureSince = unsure === null ? null : hoursAgo(unsure);
  expect(parkingReasonOf({ occurredAt: hoursAgo(age), unsureSince }, now)).toBe(reason);
});
