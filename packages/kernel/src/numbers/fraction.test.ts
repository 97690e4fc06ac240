// Decimals are read as people wrote them, and counts come from exact products.

import fc from 'fast-check';
import { fractionOf, quotaOf } from './fraction';

test('a number is the decimal a person wrote, not the nearest binary fraction', () => {
  expect(fractionOf(0.31)).toEqual({ numerator: 31n, denominator: 100n });
  expect(fractionOf(0.1)).toEqual({ numerator: 1n, denominator: 10n });
  expect(fractionOf(12)).toEqual({ numerator: 12n, denominator: 1n });
  expect(fractionOf(0)).toEqual({ numerator: 0n, denominator: 1n });
});

test('numbers that print with an exponent are read exactly', () => {
  expect(fractionOf(2.5e-7)).toEqual({ numerator: 25n, denominator: 10n ** 8n });
  expect(fractionOf(1e21)).toEqual({ numerator: 10n ** 21n, denominator: 1n });
  expect(fractionOf(1.5e22)).toEqual({ numerator: 15n * 10n ** 21n, denominator: 1n });
});

test('every decimal of up to nine places is read digit by digit', () => {
  const places = fc.integer({ min: 0, max: 9 });
  fc.assert(
    fc.property(fc.nat(999_999), places, (digits, shift) => {
      const { numerator, denominator } = fractionOf(Number(`${digits}e-${shift}`));
      expect(numerator * 10n ** BigInt(shift)).toBe(BigInt(digits) * denominator);
    }),
  );
});

test('every non-negative float is the float of its fraction', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), (value) => {
      const { numerator, denominator } = fractionOf(value);
      const exponent = String(denominator).length - 1;
      expect(Number(`${numerator}e-${exponent}`)).toBe(value);
    }),
  );
});

test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('%p is refused', (value) => {
  expect(() => fractionOf(value)).toThrow(RangeError);
});

test('half a person counts as one, less than half as none', () => {
  expect(quotaOf(250, fractionOf(0.31))).toBe(78);
  expect(quotaOf(250, fractionOf(0.16))).toBe(40);
  expect(quotaOf(250, fractionOf(0.15))).toBe(38);
  expect(quotaOf(4110, fractionOf(0.14))).toBe(575);
  expect(quotaOf(1000, fractionOf(0.0004999))).toBe(0);
  expect(quotaOf(10_000_000, fractionOf(1))).toBe(10_000_000);
});

test('a float that lies just below a half does not lose the person', () => {
  expect(1.005 * 100).toBeLessThan(100.5);
  expect(quotaOf(100, fractionOf(1.005))).toBe(101);
});

test('a quota is within half a person of the exact product', () => {
  const thousandths = fc.nat(1000);
  fc.assert(
    fc.property(fc.nat(10_000_000), thousandths, (count, rate) => {
      const quota = quotaOf(count, fractionOf(rate / 1000));
      expect(Math.abs(quota * 1000 - count * rate)).toBeLessThanOrEqual(500);
    }),
  );
});
