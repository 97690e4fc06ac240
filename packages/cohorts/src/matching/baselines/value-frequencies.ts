// Rare values say more than common ones: two Zygmunts are likelier one person than two Smiths (Winkler 1989).

import { ln } from '@synthward/kernel';

const MOST_BITS = 4; // engine assumption: no single value outweighs several fields

/** Bits to add to the weight of agreement on a value: positive for rare values, negative for common ones, 0 on average. */
export type FrequencyBits = (value: string) => number;

/**
 * Measured on the values of all records. A value of share f agrees by chance with probability f; the average over
 * agreeing pairs is the sum of f squared over all values, which is what the weight already stands for.
 */
export function frequencyBits(values: Iterable<string>): FrequencyBits {
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
    const bits = ln(squares / (total * count)) / Math.LN2;
    return Math.max(-MOST_BITS, Math.min(MOST_BITS, bits));
  };
}
