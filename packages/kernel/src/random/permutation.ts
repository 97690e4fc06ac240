// Keyed permutations of 0 .. size-1: who gets what, decided without visiting anybody else.

import { keyedStream } from './keyed-stream';
import { mixWords } from './mix-words';

/** A bijection of 0 .. size-1 onto itself. */
export interface Permutation {
  readonly size: number;
  /** The place of `index`. */
  apply(index: number): number;
  /** The index whose place is `place`: apply(invert(place)) === place. */
  invert(place: number): number;
}

/** Feistel networks are visibly uneven on tiny domains, so these use a shuffled table (at most 2 x 256 bytes). */
const LARGEST_TABLE = 256;
const ROUNDS = 6;

/** The permutation of 0 .. size-1 named by `key`; memory does not grow with `size`. */
export function keyedPermutation(size: number, ...key: readonly (string | number)[]): Permutation {
  if (!Number.isInteger(size) || size < 0 || size > 2 ** 52) throw new RangeError(`permutation of ${size}`);
  return size <= LARGEST_TABLE ? shuffledTable(size, key) : feistel(size, key);
}

function shuffledTable(size: number, key: readonly (string | number)[]): Permutation {
  const random = keyedStream(...key);
  const forward = Uint8Array.from({ length: size }, (_, index) => index);
  for (let last = size - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    const moved = at(forward, last);
    forward[last] = at(forward, other);
    forward[other] = moved;
  }
  const backward = new Uint8Array(size);
  forward.forEach((place, index) => {
    backward[place] = index;
  });
  return { size, apply: (index) => at(forward, index), invert: (place) => at(backward, place) };
}

function at(table: Uint8Array, index: number): number {
  const value = table[index];
  if (value === undefined) throw new RangeError(`${index} is outside a permutation of ${table.length}`);
  return value;
}

/**
 * A balanced Feistel network over the least power of four that holds `size`, walked along its cycle until it
 * lands inside (Black and Rogaway, "Ciphers with arbitrary finite domains", 2002): less than four steps on average.
 */
function feistel(size: number, key: readonly (string | number)[]): Permutation {
  let halfBits = 1;
  while (4 ** halfBits < size) halfBits += 1;
  const half = 2 ** halfBits;
  const random = keyedStream(...key);
  const roundKeys = Uint32Array.from({ length: 2 * ROUNDS }, () => random.uint32());
  const step = (value: number, inverse: boolean) => encrypt(value, half, roundKeys, inverse);
  const walk = (start: number, inverse: boolean) => {
    if (!(start >= 0 && start < size)) throw new RangeError(`${start} is outside a permutation of ${size}`);
    let value = step(start, inverse);
    while (value >= size) value = step(value, inverse);
    return value;
  };
  return { size, apply: (index) => walk(index, false), invert: (place) => walk(place, true) };
}

function encrypt(value: number, half: number, keys: Uint32Array, inverse: boolean): number {
  const mask = half - 1; // half <= 2^26
  let left = Math.floor(value / half);
  let right = value % half;
  for (let i = 0; i < ROUNDS; i += 1) {
    const round = inverse ? ROUNDS - 1 - i : i;
    if (inverse) [left, right] = [right ^ (mix(left, keys, round) & mask), left];
    else [left, right] = [right, left ^ (mix(right, keys, round) & mask)];
  }
  return left * half + right;
}

function mix(value: number, keys: Uint32Array, round: number): number {
  return mixWords(value, keys[2 * round] ?? 0, keys[2 * round + 1] ?? 0);
}
