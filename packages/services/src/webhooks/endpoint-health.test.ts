// What attempts say about an endpoint, case by case, over days.

import { judgeEndpoint, lanesOf } from './endpoint-health';

const start = new Date('2026-11-01T00:00:00Z');
const healthy = { failures: 0, failingSince: null, throttledUntil: null };
const refused = { status: 500, errorClass: null, retryAfterSeconds: null };
const after = (hours: number) => new Date(start.getTime() + hours * 3_600_000);

/** The verdicts on failures at these hours, one after the other. */
function judgeFailures(hours: readonly number[]) {
  let health: Parameters<typeof judgeEndpoint>[0] = healthy;
  return hours.map((hour) => {
    const verdict = judgeEndpoint(health, { isSuccess: false, outcome: refused, now: after(hour) });
    health = verdict;
    return verdict;
  });
}

test('others are warned at the fourth failure in a row, once', () => {
  const warnings = judgeFailures([0, 0.1, 0.2, 0.7, 3, 8]).map(({ isWarning }) => isWarning);
  expect(warnings).toEqual([false, false, false, true, false, false]);
});

test('a failure a day never makes an endpoint fail, however long it goes on', () => {
  const verdicts = judgeFailures(Array.from({ length: 20 }, (_, i) => 25 * i));
  expect(verdicts.every(({ failures, disable, isWarning }) => failures === 1 && !disable && !isWarning)).toBe(
    true,
  );
});

test('an endpoint is given up at the first failure after 120 hours of failures only', () => {
  const disabled = judgeFailures([0, 1, 2, 3, 40, 80, 119.9, 120, 121]).map(({ disable }) => disable);
  expect(disabled).toEqual([null, null, null, null, null, null, null, 'failing', 'failing']);
});

test('one success ends the row of failures and the pause', () => {
  const failing = judgeFailures([0, 1, 2, 3, 4, 5]).at(-1) ?? healthy;
  const outcome = { status: 204, errorClass: null, retryAfterSeconds: null };
  expect(judgeEndpoint(failing, { isSuccess: true, outcome, now: after(6) })).toMatchObject({
    ...healthy,
    disable: null,
  });
});

test('410 disables at once', () => {
  const outcome = { ...refused, status: 410 };
  expect(judgeEndpoint(healthy, { isSuccess: false, outcome, now: start }).disable).toBe('gone');
});

test.each([
  { outcome: { status: 429, errorClass: null, retryAfterSeconds: null }, seconds: 60 },
  { outcome: { status: 429, errorClass: null, retryAfterSeconds: 90 }, seconds: 90 },
  { outcome: { status: 503, errorClass: null, retryAfterSeconds: 10 }, seconds: 10 },
  { outcome: { status: 503, errorClass: null, retryAfterSeconds: 1e9 }, seconds: 3600 },
  { outcome: { status: 504, errorClass: null, retryAfterSeconds: null }, seconds: 60 },
  { outcome: { status: null, errorClass: 'timeout' as const, retryAfterSeconds: null }, seconds: 60 },
  { outcome: refused, seconds: null },
])('after $outcome the endpoint is left alone for $seconds seconds', ({ outcome, seconds }) => {
  const { throttledUntil } = judgeEndpoint(healthy, { isSuccess: false, outcome, now: start });
  expect(throttledUntil).toEqual(seconds === null ? null : new Date(start.getTime() + seconds * 1000));
});

test('a pause is never cut short by a later failure', () => {
  const paused = { ...healthy, throttledUntil: after(1) };
  const outcome = { status: 429, errorClass: null, retryAfterSeconds: null };
  expect(judgeEndpoint(paused, { isSuccess: false, outcome, now: start }).throttledUntil).toEqual(after(1));
});

test('five failures in a row leave one delivery at a time and half a minute between two', () => {
  const verdicts = judgeFailures([0, 0, 0, 0, 0]);
  expect(verdicts.map(lanesOf)).toEqual([3, 3, 3, 3, 1]);
  expect(verdicts.map(({ throttledUntil }) => throttledUntil?.getTime())).toEqual([
    ...Array(4).fill(undefined),
    start.getTime() + 30_000,
  ]);
});
