// Ids of the entries of a longitudinal record, made from what each entry is about.

import { mixWords } from '@synthward/kernel';
import { type RecordKey, recordStream } from '../record-streams';
import { uuidText } from '../uuid-text';

/** The UUID (version 8, RFC 9562) of the entry of a kind that is named by its content. */
export type EntryIds = (kind: string, content: string) => string;

/** Odd numbers, each for one word of the hash: the multiplier of FNV-1a and primes of the golden ratio family. */
const MULTIPLIERS = [0x01000193, 0x9e3779b1, 0x85ebca77, 0xc2b2ae3d] as const;

/**
 * The ids of one record. They depend on record, kind and content alone, so that another entry, before or after, renames
 * nothing. Four 32-bit hashes with a multiplier each, mixed with the record's own words: two entries of a record would
 * have to agree in 122 bits.
 */
export function entryIdsOf(key: RecordKey): EntryIds {
  const random = recordStream(key, 'ids/entry');
  const words = Uint32Array.from({ length: 8 }, () => random.uint32());
  return (kind, content) => {
    let [a, b, c, d] = [words[0] ?? 0, words[1] ?? 0, words[2] ?? 0, words[3] ?? 0];
    const take = (code: number) => {
      a = Math.imul(a ^ code, MULTIPLIERS[0]);
      b = Math.imul(b ^ code, MULTIPLIERS[1]);
      c = Math.imul(c ^ code, MULTIPLIERS[2]);
      d = Math.imul(d ^ code, MULTIPLIERS[3]);
      a ^= a >>> 15;
      b ^= b >>> 13;
      c ^= c >>> 16;
      d ^= d >>> 14;
    };
    for (let i = 0; i < kind.length; i += 1) take(kind.charCodeAt(i));
    take(SEPARATOR);
    for (let i = 0; i < content.length; i += 1) take(content.charCodeAt(i));
    return uuidOf([
      mixWords(a, words[4] ?? 0, b),
      mixWords(b, words[5] ?? 0, c),
      mixWords(c, words[6] ?? 0, d),
      mixWords(d, words[7] ?? 0, a),
    ]);
  };
}

/** ASCII unit separator: no kind contains it. */
const SEPARATOR = 0x1f;

function uuidOf([a, b, c, d]: readonly [number, number, number, number]): string {
  return uuidText([a, (b & 0xffff0fff) | 0x8000, (c & 0x3fffffff) | 0x80000000, d]);
}
