// Shares under caps: the sum is exact, no cap is broken, small shares are not lost.

import fc from 'fast-check';
import { cappedShares } from './capped-shares';

const entries = fc.array(
  fc.record({
    weight: fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e6, noNaN: true })),
    cap: fc.nat(1000),
  }),
  { minLength: 1, maxLength: 40 },
);
const start = fc.integer({ min: 1, max: 998 }).map((value) => value / 1000);

test('capped shares sum to the total, or to what the caps can hold, and none exceeds its cap', () => {
  fc.assert(
    fc.property(fc.nat(20_000), entries, start, (total, list, from) => {
      const caps = list.map(({ cap }) => cap);
      const shares = cappedShares(total, { weights: list.map(({ weight }) => weight), caps, start: from });
      const room = list.reduce((sum, { weight, cap }) => sum + (weight > 0 ? cap : 0), 0);
      expect(shares.reduce((a, b) => a + b, 0)).toBe(Math.min(total, room));
      expect(shares.filter((share, i) => share < 0 || share > (caps[i] ?? 0))).toEqual([]);
    }),
  );
});

test('what a full entry cannot hold goes to the others by their weights', () => {
  expect(cappedShares(100, { weights: [8, 1, 1], caps: [20, 100, 100], start: 0.5 })).toEqual([20, 40, 40]);
});

test('a hundred shares of a tenth give ten people, wherever the rounding starts', () => {
  const tenth = { weights: new Array<number>(100).fill(1), caps: new Array<number>(100).fill(1) };
  const early = cappedShares(10, { ...tenth, start: 0.05 });
  const late = cappedShares(10, { ...tenth, start: 0.95 });
  expect([early, late].map((shares) => shares.reduce((a, b) => a + b, 0))).toEqual([10, 10]);
  expect(early.indexOf(1)).toBe(9);
  expect(late.indexOf(1)).toBe(0);
});
