// The tail of chi-square against published tables and against closed forms.

import { exp } from '@synthward/kernel';
import fc from 'fast-check';
import { chiSquareOf, chiSquareTail } from './chi-square';

/** Upper critical values, NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.6.7.4. */
test.each([
  [3.841, 1, 0.05],
  [6.635, 1, 0.01],
  [10.828, 1, 0.001],
  [5.991, 2, 0.05],
  [7.815, 3, 0.05],
  [11.345, 3, 0.01],
  [18.307, 10, 0.05],
  [15.987, 10, 0.1],
  [29.588, 10, 0.001],
  [31.41, 20, 0.05],
  [124.342, 100, 0.05],
])(
  'chi-square exceeds its tabulated critical value %d at %d degrees with probability %d',
  (x, degrees, p) => {
    expect(Math.abs(chiSquareTail(x, degrees) / p - 1)).toBeLessThan(0.002); // the table has three decimals
  },
);

test('at an even number of degrees the tail is a Poisson sum', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.double({ min: 0.001, max: 200, noNaN: true }),
      (half, x) => {
        let term = 1;
        let sum = 1;
        for (let k = 1; k < half; k += 1) {
          term *= x / 2 / k;
          sum += term;
        }
        expect(Math.abs(chiSquareTail(x, 2 * half) - exp(-x / 2) * sum)).toBeLessThan(1e-10);
      },
    ),
  );
});

test('the tail falls from 1 to 0 as the statistic grows, at any number of degrees', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 120 }),
      fc.double({ min: 0, max: 400, noNaN: true }),
      fc.double({ min: 0, max: 1e9, noNaN: true }),
      (degrees, x, more) => {
        const [here, there] = [chiSquareTail(x, degrees), chiSquareTail(x + more, degrees)];
        expect(there).toBeLessThanOrEqual(here + 1e-10);
        expect(there).toBeGreaterThanOrEqual(0);
        expect(here).toBeLessThanOrEqual(1);
      },
    ),
  );
  expect(chiSquareTail(0, 5)).toBe(1);
  expect(chiSquareTail(1e12, 5)).toBe(0);
});

test('the statistic of a die thrown sixty times is what a hand computes', () => {
  const expected = Array.from({ length: 6 }, () => 10);
  expect(chiSquareOf([5, 8, 9, 8, 10, 20], expected)).toBeCloseTo(13.4, 12);
});

test('no degree of freedom, a negative statistic and an impossible category are refused', () => {
  expect(() => chiSquareTail(1, 0)).toThrow(RangeError);
  expect(() => chiSquareTail(-1, 2)).toThrow(RangeError);
  expect(() => chiSquareOf([1, 2], [3, 0])).toThrow(RangeError);
});
