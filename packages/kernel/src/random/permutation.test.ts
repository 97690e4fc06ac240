// Keyed permutations: bijections with an inverse, the same whatever was asked before, even on small domains.

import fc from 'fast-check';
import { keyedPermutation } from './permutation';

/** 256 is the largest table; 4^k and its neighbours are where the network changes its width. */
const BORDER_SIZES = [1, 2, 3, 5, 255, 256, 257, 258, 1023, 1024, 1025, 4096, 4097, 65_536, 65_537, 100_000];

function expectBijection(size: number, ...key: readonly (string | number)[]): void {
  const permutation = keyedPermutation(size, ...key);
  const isTaken = new Uint8Array(size);
  let faults = 0;
  for (let index = 0; index < size; index += 1) {
    const place = permutation.apply(index);
    if (!(place >= 0 && place < size) || isTaken[place] === 1) faults += 1;
    if (permutation.invert(place) !== index) faults += 1;
    isTaken[place] = 1;
  }
  expect({ size, faults }).toEqual({ size, faults: 0 });
}

test.each(BORDER_SIZES)(
  'of %p everybody has a place, nobody shares one, and the inverse finds back',
  (size) => {
    expectBijection(size, 4107, 'border');
  },
);

test('at any size everybody has a place, nobody shares one, and the inverse finds back', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.maxSafeNat(), (size, seed) => expectBijection(size, seed, 'any')),
    { numRuns: 5 },
  );
});

test('at sizes beyond 32 bits places are in bounds and the inverse finds back', () => {
  const size = fc.integer({ min: 2 ** 32, max: 2 ** 52 });
  const share = fc.double({ min: 0, max: 0.999999, noNaN: true });
  fc.assert(
    fc.property(size, share, (most, part) => {
      const permutation = keyedPermutation(most, 'large');
      const index = Math.floor(most * part);
      const place = permutation.apply(index);
      expect(place >= 0 && place < most).toBe(true);
      expect(permutation.invert(place)).toBe(index);
    }),
  );
});

test.each([200, 256, 257, 5000])('a permutation of %p does not depend on what was asked before', (size) => {
  const indices = Array.from({ length: size }, (_, i) => i);
  const forward = keyedPermutation(size, 1, 'order');
  const backward = keyedPermutation(size, 1, 'order');
  const ascending = indices.map((i) => forward.apply(i));
  const descending = indices.toReversed().map((i) => backward.apply(i));
  expect(descending.toReversed()).toEqual(ascending);
});

test.each([200, 5000])('another key gives another permutation of %p', (size) => {
  const first = keyedPermutation(size, 'a');
  const second = keyedPermutation(size, 'b');
  const indices = Array.from({ length: size }, (_, i) => i);
  const matches = indices.filter((i) => first.apply(i) === second.apply(i)).length;
  expect(matches).toBeLessThan(12); // one is expected, whatever the size
});

test.each([5, 16, 256, 257, 300])(
  'over many keys each index of %p goes to each end equally often',
  (size) => {
    const KEYS = 2000;
    const buckets = Math.min(size, 8);
    for (const index of [0, 1, size - 1]) {
      const counts = new Array<number>(buckets).fill(0);
      for (let key = 0; key < KEYS; key += 1) {
        const bucket = Math.floor((keyedPermutation(size, key, 'even').apply(index) * buckets) / size);
        counts[bucket] = (counts[bucket] ?? 0) + 1;
      }
      const chiSquare = counts.reduce((sum, count, bucket) => {
        const width = Math.ceil(((bucket + 1) * size) / buckets) - Math.ceil((bucket * size) / buckets);
        const expected = (KEYS * width) / size;
        return sum + (count - expected) ** 2 / expected;
      }, 0);
      expect(chiSquare).toBeLessThan(35); // at most 7 degrees of freedom: exceeded once in 90,000
    }
  },
);

test('all 24 orders of four occur equally often', () => {
  const counts = new Map<string, number>();
  for (let key = 0; key < 24_000; key += 1) {
    const { apply } = keyedPermutation(4, key, 'orders');
    const order = [0, 1, 2, 3].map((i) => apply(i)).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
  expect(counts.size).toBe(24);
  expect(chiSquare).toBeLessThan(65); // 23 degrees of freedom: exceeded once in 130,000
});

test.each([-1, 1.5, 2 ** 53, Number.NaN])('a size of %p is refused', (size) => {
  expect(() => keyedPermutation(size, 'size')).toThrow(RangeError);
});

test.each([0, 10, 256, 257, 1000])('asking a permutation of %p for somebody outside it throws', (size) => {
  const permutation = keyedPermutation(size, 'outside');
  for (const index of [-1, size, Number.NaN]) {
    expect(() => permutation.apply(index)).toThrow(RangeError);
    expect(() => permutation.invert(index)).toThrow(RangeError);
  }
});
