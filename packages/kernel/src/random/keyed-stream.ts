// Keyed random streams: one stream per (seed, entity, purpose), so that no draw of one feature moves another's.

import tychei from 'seedrandom/lib/tychei';
import { normalQuantile } from '../numbers/elementary';

const SEPARATOR = '\u001f'; // ASCII unit separator: cannot occur in a part
const TWO_TO_32 = 4294967296;
const LOW_32_BITS = 0xffffffffn;

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
  return new TycheiStream(parts.join(SEPARATOR));
}

/** A class, since streams are made by the dozen for every patient: closures would cost more than the draws. */
class TycheiStream implements RandomStream {
  private readonly next: () => number;

  constructor(key: string) {
    this.next = tychei(key).int32;
  }

  uint32(): number {
    return this.next() >>> 0;
  }

  fraction(): number {
    return (this.next() >>> 0) / TWO_TO_32;
  }

  /** D. Lemire's unbiased bounded draw (2019), with a BigInt product only where a 53-bit one would not be exact. */
  below(bound: number): number {
    if (!Number.isInteger(bound) || bound < 1 || bound > TWO_TO_32)
      throw new RangeError(`draw below ${bound}`);
    const threshold = TWO_TO_32 % bound;
    for (;;) {
      const draw = this.next() >>> 0;
      const product = draw * bound;
      if (product > Number.MAX_SAFE_INTEGER) {
        const exact = BigInt(draw) * BigInt(bound);
        if (Number(exact & LOW_32_BITS) >= threshold) return Number(exact >> 32n);
      } else {
        const high = Math.floor(product / TWO_TO_32);
        if (product - high * TWO_TO_32 >= threshold) return high;
      }
    }
  }

  between(from: number, to: number): number {
    return from + this.below(to - from + 1);
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError('pick from an empty list');
    return item;
  }

  normal(mean: number, standardDeviation: number): number {
    return mean + standardDeviation * normalQuantile((this.uint32() + 0.5) / TWO_TO_32);
  }
}
