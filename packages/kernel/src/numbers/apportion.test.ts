// Whole numbers shared out by weights: exact sums, fair shares, a stable order.

import fc from 'fast-check';
import { apportion } from './apportion';
import { type Fraction, fractionOf } from './fraction';

const weights = fc
  .array(
    fc.oneof(
      fc.nat(100).map((cents) => cents / 100),
      fc.double({ min: 0, max: 1e6, noNaN: true }),
    ),
    {
      minLength: 1,
      maxLength: 30,
    },
  )
  .filter((values) => values.some((value) => value > 0));
const total = fc.nat(10_000_000);

function shares(count: number, values: readonly number[]): number[] {
  return apportion(count, values.map(fractionOf));
}

/** Sign and size of count * sum(weights) - total * weight, both in the same exact unit. */
function isWithinOne(count: number, { weight, sum, of }: { weight: Fraction; sum: Fraction; of: number }) {
  const exact = BigInt(of) * weight.numerator * sum.denominator;
  const unit = sum.numerator * weight.denominator;
  const distance = BigInt(count) * unit - exact;
  return (distance < 0n ? -distance : distance) < unit;
}

function add(a: Fraction, b: Fraction): Fraction {
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

test('the shares sum to the total', () => {
  fc.assert(
    fc.property(total, weights, (count, values) => {
      expect(shares(count, values).reduce((a, b) => a + b, 0)).toBe(count);
    }),
  );
});

test('each share is less than one away from its exact part', () => {
  fc.assert(
    fc.property(total, weights, (count, values) => {
      const fractions = values.map(fractionOf);
      const sum = fractions.reduce(add, { numerator: 0n, denominator: 1n });
      apportion(count, fractions).forEach((share, i) => {
        const weight = fractions[i] ?? { numerator: 0n, denominator: 1n };
        expect(isWithinOne(share, { weight, sum, of: count })).toBe(true);
      });
    }),
  );
});

test('a weight of zero gets nothing', () => {
  expect(shares(10, [0, 1, 0, 2])).toEqual([0, 3, 0, 7]);
});

test('of equal remainders the earlier entry is served first', () => {
  expect(shares(2, [1, 1, 1])).toEqual([1, 1, 0]);
  expect(shares(5, [0.25, 0.25, 0.25, 0.25])).toEqual([2, 1, 1, 1]);
});

test('the scale of the weights does not matter', () => {
  fc.assert(
    fc.property(total, fc.array(fc.nat(1000), { minLength: 1, maxLength: 12 }), (count, values) => {
      fc.pre(values.some((value) => value > 0));
      expect(shares(count, values)).toEqual(
        shares(
          count,
          values.map((value) => value / 1000),
        ),
      );
    }),
  );
});

test('the larger of two weights never gets less', () => {
  fc.assert(
    fc.property(total, weights, (count, values) => {
      const found = shares(count, values);
      const byWeight = found
        .map((share, i) => ({ share, weight: values[i] ?? 0 }))
        .toSorted((a, b) => a.weight - b.weight || a.share - b.share);
      byWeight.slice(1).forEach(({ share }, i) => {
        expect(share).toBeGreaterThanOrEqual(byWeight[i]?.share ?? 0);
      });
    }),
  );
});

test('weights that sum to zero are refused', () => {
  expect(() => shares(10, [0, 0])).toThrow('the weights sum to zero');
});
