// The cache forgets, and what it makes again is the same.

import { PermutationCache } from './permutation-cache';

test('a permutation that was dropped and made again is the same', () => {
  const cache = new PermutationCache(1, 'test');
  const before = Array.from({ length: 50 }, (_, i) => cache.get(0, 50).apply(i));
  const first = cache.get(0, 50);
  for (let group = 1; group <= 20_000; group += 1) cache.get(group, 2);
  expect(cache.get(0, 50)).not.toBe(first);
  expect(Array.from({ length: 50 }, (_, i) => cache.get(0, 50).apply(i))).toEqual(before);
});

test('groups, purposes and seeds have permutations of their own', () => {
  const orderOf = (seed: number, purpose: string, group: number) =>
    Array.from({ length: 100 }, (_, i) =>
      new PermutationCache(seed, purpose).get(group, 100).apply(i),
    ).join();
  expect(new Set([orderOf(1, 'a', 0), orderOf(2, 'a', 0), orderOf(1, 'b', 0), orderOf(1, 'a', 1)]).size).toBe(
    4,
  );
});
