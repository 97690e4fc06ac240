// Carriers are shared out to the last one, whatever the odds, and as the odds say.

import fc from 'fast-check';
import { eligibleIn, shareOut } from './share-out';

const group = fc.record({
  size: fc.oneof(fc.nat(3), fc.nat(1000), fc.nat(1_000_000)),
  /** From one in a million to a million to one, or impossible. */
  odds: fc.oneof(
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 6, arbitrary: fc.integer({ min: -60, max: 60 }).map((tenths) => 10 ** (tenths / 10)) },
  ),
});

const sharing = fc
  .record({
    groups: fc.array(group, { minLength: 1, maxLength: 300 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    start: fc.double({ min: 0.001, max: 0.999, noNaN: true }),
  })
  .map(({ groups, share, start }) => {
    const sizes = Int32Array.from(groups, ({ size }) => size);
    const odds = Float64Array.from(groups, (each) => each.odds);
    return { sizes, odds, start, quota: Math.round(share * eligibleIn({ sizes, odds })) };
  });

function sum(counts: Int32Array): number {
  return counts.reduce((a, b) => a + b, 0);
}

test('every carrier finds a place, no group gets more than it holds, and none where it is impossible', () => {
  fc.assert(
    fc.property(sharing, ({ sizes, odds, start, quota }) => {
      const takes = shareOut(quota, { sizes, odds }, start);
      expect(sum(takes)).toBe(quota);
      const wrong = takes.filter(
        (take, i) => take < 0 || take > (sizes[i] ?? 0) || (odds[i] === 0 && take > 0),
      );
      expect(wrong).toHaveLength(0);
    }),
    { numRuns: 2000 },
  );
});

test('where the start of the rounding lies moves no group by more than one carrier', () => {
  fc.assert(
    fc.property(sharing, ({ sizes, odds, start, quota }) => {
      const takes = shareOut(quota, { sizes, odds }, start);
      const others = shareOut(quota, { sizes, odds }, 0.5);
      expect(takes.every((take, i) => Math.abs(take - (others[i] ?? 0)) <= 1)).toBe(true);
    }),
  );
});

test.each([0.0001, 0.01, 0.3, 0.9, 0.999])(
  'groups keep the ratio of their odds when %p of all are carriers',
  (share) => {
    const people = 100_000_000;
    const takes = shareOut(
      share * 3 * people,
      { sizes: Int32Array.of(people, people, people), odds: Float64Array.of(1, 4, 0.2) },
      0.5,
    );
    const [one, four, fifth] = [...takes].map((take) => take / (people - take));
    expect((four ?? 0) / (one ?? 0)).toBeCloseTo(4, 2);
    expect((fifth ?? 0) / (one ?? 0)).toBeCloseTo(0.2, 3);
  },
);
