// Keyed random streams: one stream per (seed, entity, purpose), so that no draw of one feature moves another's.

import tychei from 'seedrandom/lib/tychei';
import { normalQuantile } from '../numbers/elementary';

const SEPARATOR = '\u001f'; // ASCII unit separator: cannot occur in a part
const TWO_TO_32 = 4294967296;

export interface RandomStream {
  /** An even draw from 0 to 2^32 - 1. */
  uint32(): number;
  /** An even draw from [0, 1) with 32 bits. */
  fraction(): number;
  /** An even draw from 0 to bound - 1, for 1 <= bound <= 2^32. */
  below(bound: number): number;
  /** An even draw from `from` to `to`, both included. */
  between(from: number, to: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** An even choice from a list that is not empty. */
  pick<Item>(items: readonly Item[]): Item;
  /** A draw from the normal distribution, by inverse transform. */
  normal(mean: number, standardDeviation: number): number;
}

/**
 * The stream named by `parts`: equal parts give equal streams, different parts independent ones. Built on
 * seedrandom's Tyche-i, whose keyed streams show no correlation between neighbouring keys.
 */
export function keyedStream(...parts: readonly (string | number)[]): RandomStream {
  const generator = tychei(parts.join(SEPARATOR));
  const uint32 = () => generator.int32() >>> 0;
  const below = (bound: number) => multiplyReject(uint32, bound);
  const fraction = () => uint32() / TWO_TO_32;
  return {
    uint32,
    fraction,
    below,
    between: (from, to) => from + below(to - from + 1),
    chance: (probability) => fraction() < probability,
    pick(items) {
      const item = items[below(items.length)];
      if (item === undefined) throw new RangeError('pick from an empty list');
      return item;
    },
    normal: (mean, standardDeviation) =>
      mean + standardDeviation * normalQuantile((uint32() + 0.5) / TWO_TO_32),
  };
}

/** D. Lemire's unbiased bounded draw (2019), with a BigInt product only where a 53-bit one would not be exact. */
function multiplyReject(uint32: () => number, bound: number): number {
  if (!Number.isInteger(bound) || bound < 1 || bound > TWO_TO_32) throw new RangeError(`draw below ${bound}`);
  const threshold = TWO_TO_32 % bound;
  for (;;) {
    const { high, low } = multiply(uint32(), bound);
    if (low >= threshold) return high;
  }
}

function multiply(a: number, b: number): { high: number; low: number } {
  const product = a * b;
  if (product <= Number.MAX_SAFE_INTEGER) {
    const high = Math.floor(product / TWO_TO_32);
    return { high, low: product - high * TWO_TO_32 };
  }
  const exact = BigInt(a) * BigInt(b);
  return { high: Number(exact >> 32n), low: Number(exact & 0xffffffffn) };
}
