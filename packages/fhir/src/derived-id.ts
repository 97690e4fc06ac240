// Ids of resources that a record has no entry for: made from the id of the entry that they come with.

import { codeUnitAt, mixWords, uuidText } from '@synthward/kernel';

/** What is derived; each has words of its own, drawn once (the fractional part of square roots of primes). */
const words = {
  CareTeam: [0x6a09e667, 0xbb67ae85],
  MedicationDispense: [0x3c6ef372, 0xa54ff53a],
  Provenance: [0x510e527f, 0x9b05688c],
  RelatedPerson: [0x1f83d9ab, 0x5be0cd19],
  ServiceRequest: [0xcbbb9d5d, 0x629a292a],
  Specimen: [0x9159015a, 0x152fecd8],
} as const;

export type DerivedKind = keyof typeof words;

/**
 * A UUID of the same version as `parentID`, a UUID in lower case. Two parents of one version never give the same id
 * of a kind: each step can be undone, and none touches the bits of version and variant.
 */
export function derivedId(parentID: string, kind: DerivedKind): string {
  const [first, second] = words[kind];
  const d = wordAt(parentID, 28, 36) ^ first;
  const a = wordAt(parentID, 0, 8) ^ mixWords(d, first, second);
  const b = withoutHyphen(parentID, 9) ^ (mixWords(a, second, d) & VERSION_KEPT);
  const c = withoutHyphen(parentID, 19) ^ (mixWords(b, a, first) & VARIANT_KEPT);
  const last = d ^ mixWords(c, b, second);
  return uuidText(a, b, c, last);
}

const VERSION_KEPT = 0xffff0fff;
const VARIANT_KEPT = 0x3fffffff;

function wordAt(id: string, start: number, end: number): number {
  let word = 0;
  for (let i = start; i < end; i += 1) {
    const code = codeUnitAt(id, i);
    word = (word << 4) | (code < LETTER_A ? code - DIGIT_0 : code - LETTER_A + 10);
  }
  return word;
}

const DIGIT_0 = 0x30;
const LETTER_A = 0x61;

/** Eight digits in two groups, the first of which starts at `start`. */
function withoutHyphen(id: string, start: number): number {
  return (wordAt(id, start, start + 4) << 16) | wordAt(id, start + 5, start + 9);
}
