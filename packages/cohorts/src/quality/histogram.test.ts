// Histograms keep three digits of every value and add up without loss.

import fc from 'fast-check';
import { type Counts, sumOfTrees } from './counts';
import { countValue, distributionOf } from './histogram';

function histogramOf(values: readonly number[]): Counts {
  const histogram: Counts = {};
  for (const value of values) countValue(histogram, value);
  return histogram;
}

const measured = fc.oneof(
  fc.double({ min: 0.001, max: 1e6, noNaN: true }),
  fc.double({ min: -1e6, max: -0.001, noNaN: true }),
  fc.nat(99_999).map((value) => value / 100),
);

test('a value comes back within half a unit of its third digit', () => {
  fc.assert(
    fc.property(measured, (value) => {
      fc.pre(Math.abs(value) >= 0.001);
      const { p50 } = distributionOf(histogramOf([value]));
      expect(Math.abs(p50 - value)).toBeLessThanOrEqual(Math.abs(value) * 0.005 * (1 + 1e-9));
    }),
  );
});

test.each([
  -250, -2.8, 0, 0.001, 0.23, 0.999, 1, 4.1, 5.7, 9.99, 10, 98.6, 99.9, 100, 240, 999, 1000, 2450, 999_000,
  1e8, 9.99e8,
])('%d has three digits and comes back as it is', (value) => {
  expect(distributionOf(histogramOf([value]))).toMatchObject({ n: 1, p5: value, p95: value });
});

test('the sum of two histograms is the histogram of all their values', () => {
  fc.assert(
    fc.property(fc.array(measured), fc.array(measured), (a, b) => {
      expect(sumOfTrees(histogramOf(a), [histogramOf(b)])).toEqual(histogramOf([...a, ...b]));
    }),
  );
});

test('quantiles are the values at their ranks', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => i + 1);
  expect(distributionOf(histogramOf(hundred))).toEqual({
    n: 100,
    p5: 5,
    p25: 25,
    p50: 50,
    p75: 75,
    p95: 95,
    mean: 50.5,
  });
});

test('negative values lie below positive ones', () => {
  expect(distributionOf(histogramOf([2, -1, -3, 0.5]))).toMatchObject({
    p5: -3,
    p50: -1,
    p95: 2,
    mean: -0.375,
  });
});

test('the number of bins is bounded however many values come', () => {
  const histogram: Counts = {};
  for (let i = 0; i < 300_000; i += 1) countValue(histogram, (i * i) / 7);
  expect(Object.keys(histogram).length).toBeLessThan(11_000);
  countValue(histogram, 1e300);
  expect(() => countValue(histogram, Number.POSITIVE_INFINITY)).toThrow(RangeError);
  expect(() => countValue(histogram, Number.NaN)).toThrow(RangeError);
  expect(() => distributionOf({})).toThrow(RangeError);
});
