// exp, ln, power and the normal quantile agree with the library functions and with published tables.

import fc from 'fast-check';
import { exp, ln, normalQuantile, power } from './elementary';

function relativeError(found: number, wanted: number): number {
  return Math.abs(found - wanted) / Math.max(Math.abs(wanted), Number.MIN_VALUE);
}

test('ln agrees with the library to twelve digits over all magnitudes', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
      fc.pre(x !== 1);
      expect(relativeError(ln(x), Math.log(x))).toBeLessThan(1e-12);
    }),
    { numRuns: 2000 },
  );
  expect(ln(1)).toBe(0);
});

test('ln keeps its relative precision next to one', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e-3, max: 1e-3, noNaN: true }), (distance) => {
      const x = 1 + distance;
      fc.pre(x !== 1);
      expect(relativeError(ln(x), Math.log1p(x - 1))).toBeLessThan(1e-12);
    }),
  );
});

test('exp agrees with the library to twelve digits from -700 to 700', () => {
  fc.assert(
    fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
      expect(relativeError(exp(x), Math.exp(x))).toBeLessThan(1e-12);
    }),
    { numRuns: 2000 },
  );
  expect(exp(0)).toBe(1);
});

test('power agrees with the library where values are measured', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 500, noNaN: true }),
      fc.double({ min: -3, max: 3, noNaN: true }),
      (base, exponent) => {
        expect(relativeError(power(base, exponent), base ** exponent)).toBeLessThan(1e-12);
      },
    ),
  );
});

test.each([
  [0.5, 0],
  [0.75, 0.674489750196082],
  [0.9, 1.2815515655446],
  [0.95, 1.64485362695147],
  [0.975, 1.95996398454005],
  [0.99, 2.32634787404084],
  [0.999, 3.09023230616781],
  [0.9999999, 5.19933758219273],
  [0.001, -3.09023230616781],
  [1e-10, -6.36134090240406],
])('the normal quantile of %p is %p as in the tables', (p, wanted) => {
  expect(Math.abs(normalQuantile(p) - wanted)).toBeLessThanOrEqual(1.2e-9 * Math.max(1, Math.abs(wanted)));
});

test('the normal quantile rises with p and is odd about a half', () => {
  const share = fc.integer({ min: 1, max: 2 ** 31 - 1 });
  fc.assert(
    fc.property(share, share, (a, b) => {
      const [p, q] = [Math.min(a, b) / 2 ** 32, Math.max(a, b) / 2 ** 32];
      expect(normalQuantile(p)).toBeLessThanOrEqual(normalQuantile(q));
      expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 12);
    }),
  );
});

test('arguments outside the domain are refused', () => {
  for (const x of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) expect(() => ln(x)).toThrow(RangeError);
  for (const x of [701, -701, Number.NaN]) expect(() => exp(x)).toThrow(RangeError);
  for (const p of [0, 1, -0.1, Number.NaN]) expect(() => normalQuantile(p)).toThrow(RangeError);
});
