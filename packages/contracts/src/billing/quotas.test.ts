import { plans } from './plans';
import { meters, quotaOfMeter, quotaPeriodOf, quotaResetOf, thresholdsReached } from './quotas';

test('each quota of a plan limits one meter', () => {
  for (const plan of plans.data) {
    const limits = meters.map((meter) => quotaOfMeter(plan, meter));
    expect(limits.toSorted()).toEqual(Object.values(plan.quotas).toSorted());
  }
});

test('meters stand in code-unit order, which is the order of their locks', () => {
  expect([...meters].sort()).toEqual(meters);
});

test('a period is a month in UTC and ends where the next one begins, over the turn of the year as well', () => {
  expect(quotaPeriodOf(new Date('2026-11-30T23:59:59.999Z'))).toBe('2026-11');
  expect(quotaPeriodOf(new Date('2026-12-01T00:00:00.000Z'))).toBe('2026-12');
  expect(quotaResetOf('2026-11').toISOString()).toBe('2026-12-01T00:00:00.000Z');
  expect(quotaResetOf('2026-12').toISOString()).toBe('2027-01-01T00:00:00.000Z');
  expect(() => quotaResetOf('soon')).toThrow(RangeError);
});

test('a threshold is reached once, by what leads from below to it or beyond', () => {
  expect(thresholdsReached({ before: 0, after: 49 }, 100)).toEqual([]);
  expect(thresholdsReached({ before: 49, after: 50 }, 100)).toEqual([50]);
  expect(thresholdsReached({ before: 79, after: 80 }, 100)).toEqual([80]);
  expect(thresholdsReached({ before: 80, after: 99 }, 100)).toEqual([]);
  expect(thresholdsReached({ before: 99, after: 100 }, 100)).toEqual([100]);
  expect(thresholdsReached({ before: 0, after: 120 }, 100)).toEqual([50, 80, 100]);
  expect(thresholdsReached({ before: 100, after: 60 }, 100)).toEqual([]);
});
