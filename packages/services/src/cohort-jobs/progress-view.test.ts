// How far a job is: never less than it was, with a pace of the last half minute and no estimate out of thin air.

import type { JobProgress } from '@synthward/db';
import { progressViewOf } from './progress-view';

const startedAt = new Date('2026-05-01T10:00:00Z');
const at = (seconds: number) => new Date(startedAt.getTime() + seconds * 1000);
const open = { population: 1000, startedAt, endedAt: null, status: 'running', hasEnded: false };
const none = { ratePerSecond: null, estimatedEndAt: null };

/** Samples by second and patients, the oldest first. */
function progress(patients: number, samples: readonly (readonly [number, number])[] = []): JobProgress {
  const newestFirst = samples.toReversed().map(([seconds, then]) => ({
    at: at(seconds),
    patients: then,
    records: then,
    bytes: then,
  }));
  return { patients, records: patients, bytes: patients, samples: newestFirst };
}

const view = (over: object, of: JobProgress, seconds = 60) =>
  progressViewOf({ ...open, ...over }, of, { now: () => at(seconds) });

test('there is no pace before two samples, and no estimate before three', () => {
  expect(view({}, progress(5), 2)).toMatchObject(none);
  expect(view({}, progress(5, [[1, 5]]), 2)).toMatchObject(none);
  const two = progress(100, [
    [1, 50],
    [2, 100],
  ]);
  expect(view({}, two, 2)).toMatchObject({ ratePerSecond: 50, estimatedEndAt: null });
  const three = progress(
    150,
    [1, 2, 3].map((second) => [second, second * 50] as const),
  );
  expect(view({}, three, 3)).toEqual({
    patients: 150,
    records: 150,
    bytes: 150,
    fraction: 0.15,
    ratePerSecond: 50,
    estimatedEndAt: at(3 + 17).toISOString(),
  });
});

test('the pace is that of the last half minute, not of the whole run', () => {
  const slowThenFast = progress(520, [
    [1, 1],
    [29, 10],
    [30, 20],
    [50, 420],
    [59, 500],
  ]);
  expect(view({}, slowThenFast).ratePerSecond).toBe(16.3);
});

test('equal readings give equal views, however much later', () => {
  const reading = progress(
    150,
    [1, 2, 3].map((second) => [second, second * 50] as const),
  );
  expect(view({}, reading, 30)).toEqual(view({}, reading, 4));
});

test('what is done anew takes nothing back while the job is open', () => {
  expect(view({}, progress(40, [[1, 90]]), 2).patients).toBe(90);
  expect(view({}, progress(95, [[1, 90]]), 2).patients).toBe(95);
});

test('an ended job shows what it made and the pace of its whole run', () => {
  const ended = { hasEnded: true, status: 'failed', endedAt: at(20) };
  expect(view(ended, progress(700, [[19, 800]]), 9999)).toMatchObject({
    patients: 700,
    fraction: 0.7,
    ratePerSecond: 35,
    estimatedEndAt: null,
  });
  expect(view({ ...ended, startedAt: null }, progress(0))).toMatchObject(none);
});

test('a job that stands still has no pace: held, or without a sample for half a minute', () => {
  const samples = [1, 2, 3].map((second) => [second, second * 50] as const);
  expect(view({ status: 'paused' }, progress(150, samples), 4)).toMatchObject(none);
  expect(view({}, progress(150, samples), 34)).toMatchObject(none);
});

test('an end that would be further away than a year is not told', () => {
  const slow = progress(3, [
    [1, 2],
    [2, 2],
    [3, 3],
  ]);
  expect(view({ population: 100_000_000 }, slow, 4)).toMatchObject({
    estimatedEndAt: null,
    ratePerSecond: 0.5,
  });
  const still = progress(2, [
    [1, 2],
    [2, 2],
    [3, 2],
  ]);
  expect(view({}, still, 4)).toMatchObject({ estimatedEndAt: null, ratePerSecond: 0 });
});
