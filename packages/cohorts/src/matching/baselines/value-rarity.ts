// Rare values say more than common ones: two Zygmunts are likelier one person than two Smiths (Winkler 1989).

import { ln } from '@synthward/kernel';

/** A factor of 20 in the odds (engine assumption): no single value outweighs several fields. */
export const MOST_RARITY = 3;

/** What agreement on a value adds to the logarithm of the odds: positive for rare values, negative for common ones. */
export type Rarity = (value: string) => number;

/**
 * Measured on the values of all records. A value of share f agrees by chance with probability f; the average over
 * agreeing pairs is the sum of f squared over all values, which is what the weight of agreement already stands for.
 */
export function rarityOf(values: Iterable<string>): Rarity {
  const counts = new Map<string, number>();
  let total = 0;
  for (const value of values) {
    if (value === '') continue;
    counts.set(value, (counts.get(value) ?? 0) + 1);
    total += 1;
  }
  let squares = 0;
  for (const count of counts.values()) squares += count * count; // whole numbers: the order does not matter
  return (value) => {
    const count = counts.get(value);
    if (count === undefined) return 0;
    return Math.max(-MOST_RARITY, Math.min(MOST_RARITY, ln(squares / (total * count))));
  };
}
