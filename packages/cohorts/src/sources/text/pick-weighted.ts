// A choice by weight.

import type { RandomStream } from '@synthward/kernel';

/** One of the items, each as likely as its weight says; undefined when no weight is above 0. Always draws once. */
export function pickWeighted<Item>(
  items: readonly Item[],
  weightOf: (item: Item) => number,
  random: RandomStream,
): Item | undefined {
  const total = items.reduce((sum, item) => sum + weightOf(item), 0);
  let rest = random.fraction() * total;
  let last: Item | undefined;
  for (const item of items) {
    if (weightOf(item) <= 0) continue;
    last = item;
    rest -= weightOf(item);
    if (rest < 0) return item;
  }
  return last; // rounding may leave a rest
}
