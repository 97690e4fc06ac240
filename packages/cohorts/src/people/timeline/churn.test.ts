// Changes come at their rate, in order, and a later horizon does not move them.

import { keyedStream } from '@synthward/kernel';
import { changesAfter, changesBefore } from './churn';

function daysUntil(horizon: number, key: number): [day: number, value: number][] {
  const found: [number, number][] = [];
  const random = keyedStream(key, 'churn-test');
  changesAfter({ first: 1000, horizon, annual: 0.5 }, random, (day) => found.push([day, random.uint32()]));
  return found;
}

test('a later horizon adds changes behind the earlier ones and leaves those as they are', () => {
  for (let key = 0; key < 50; key += 1) {
    const far = daysUntil(5000, key);
    for (const horizon of [1000, 1001, 1365, 1366, 2222, 4999]) {
      expect(daysUntil(horizon, key)).toEqual(far.filter(([day]) => day <= horizon));
    }
  }
});

test('changes before a day descend from it over twelve years, at most one a year', () => {
  const every = changesBefore(9000, 1, keyedStream(1, 'churn-test'));
  expect(every).toHaveLength(12);
  every.forEach((day, year) => {
    expect(day).toBeLessThanOrEqual(9000 - 365 * year);
    expect(day).toBeGreaterThan(9000 - 365 * (year + 1));
  });
});

test('one year in ten has a change when the rate says so', () => {
  let changes = 0;
  for (let key = 0; key < 2000; key += 1)
    changes += changesBefore(0, 0.1, keyedStream(key, 'churn-test')).length;
  expect(changes / (2000 * 12)).toBeGreaterThan(0.092);
  expect(changes / (2000 * 12)).toBeLessThan(0.108);
});
