// Keyed random streams: one stream per (seed, entity, purpose), so that no draw of one feature moves another's.

import { codeUnitAt } from '../code-unit';
import { normalQuantile } from '../numbers/elementary';

const SEPARATOR = 0x1f; // ASCII unit separator: cannot occur in a part
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
 * The stream named by `parts`: equal parts give equal streams, different parts independent ones. Draws are those of
 * `tychei` of seedrandom 3.0.5 for the parts joined by the separator, whose keyed streams show no correlation between
 * neighbouring keys.
 */
export function keyedStream(...parts: readonly (string | number)[]): RandomStream {
  return new TycheiStream(parts);
}

/** Steps that seedrandom discards once the key is mixed in, so that keys that differ in their end alone part. */
const DISCARDED_STEPS = 20;

/**
 * Tyche-i of S. Neves and F. Araujo ("Fast and small nonlinear pseudorandom number generators for computer simulation",
 * 2011), in seedrandom's variant and with its schedule of keys. A class of four numbers that takes the parts one by one:
 * streams are made by the dozen for every patient, and joining the key cost several times the mixing.
 */
class TycheiStream implements RandomStream {
  private a = 0;
  private b = 0;
  private c = 0x9e3779b9 | 0;
  private d = 0x517cc1b7;

  constructor(parts: readonly (string | number)[]) {
    for (let i = 0; i < parts.length; i += 1) {
      if (i > 0) this.mixIn(SEPARATOR);
      const part = parts[i] ?? '';
      const text = typeof part === 'string' ? part : String(part);
      for (let at = 0; at < text.length; at += 1) this.mixIn(codeUnitAt(text, at));
    }
    for (let step = 0; step < DISCARDED_STEPS; step += 1) this.next();
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

  private mixIn(code: number): void {
    this.b ^= code;
    this.next();
  }

  private next(): number {
    let { a, b, c, d } = this;
    b = (b << 25) ^ (b >>> 7) ^ c;
    c = (c - d) | 0;
    d = (d << 24) ^ (d >>> 8) ^ a;
    a = (a - b) | 0;
    b = (b << 20) ^ (b >>> 12) ^ c;
    c = (c - d) | 0;
    d = (d << 16) ^ (c >>> 16) ^ a; // the paper has d here on the right; seedrandom's draws are kept
    a = (a - b) | 0;
    this.a = a;
    this.b = b;
    this.c = c;
    this.d = d;
    return a;
  }
}
