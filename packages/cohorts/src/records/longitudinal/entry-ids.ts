// Ids of the entries of a longitudinal record, made from what each entry is about.

import { codeUnitAt, mixWords, uuidText } from '@synthward/kernel';
import { type RecordKey, recordStream } from '../record-streams';

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
  const start = new Hash(random.uint32(), random.uint32(), random.uint32(), random.uint32());
  const last = [random.uint32(), random.uint32(), random.uint32(), random.uint32()] as const;
  const kinds = new Map<string, Hash>();
  return (kind, content) => {
    let begun = kinds.get(kind);
    if (!begun) {
      begun = start.after(kind).after(SEPARATOR);
      kinds.set(kind, begun);
    }
    const { a, b, c, d } = begun.after(content);
    return uuidOf(
      mixWords(a, last[0], b),
      mixWords(b, last[1], c),
      mixWords(c, last[2], d),
      mixWords(d, last[3], a),
    );
  };
}

/** ASCII unit separator: no kind contains it. */
const SEPARATOR = '\x1f';

class Hash {
  constructor(
    readonly a: number,
    readonly b: number,
    readonly c: number,
    readonly d: number,
  ) {}

  /** The hash once the text has been taken in. */
  after(text: string): Hash {
    let { a, b, c, d } = this;
    for (let i = 0; i < text.length; i += 1) {
      const code = codeUnitAt(text, i);
      a = Math.imul(a ^ code, MULTIPLIERS[0]);
      b = Math.imul(b ^ code, MULTIPLIERS[1]);
      c = Math.imul(c ^ code, MULTIPLIERS[2]);
      d = Math.imul(d ^ code, MULTIPLIERS[3]);
      a ^= a >>> 15;
      b ^= b >>> 13;
      c ^= c >>> 16;
      d ^= d >>> 14;
    }
    return new Hash(a, b, c, d);
  }
}

function uuidOf(a: number, b: number, c: number, d: number): string {
  return uuidText(a, (b & 0xffff0fff) | 0x8000, (c & 0x3fffffff) | 0x80000000, d);
}
