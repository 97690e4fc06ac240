// What is known of every pair of records of one person, a byte for each.

import { pairDifficulties } from '@synthward/contracts';
import type { Registration } from '../../records';
import { compareIdentities, difficultyOf } from '../../truth/match-weight';

/** The number of differing fields in the lower bits, the level of difficulty above. */
const FIELDS_BITS = 4;
const FIELDS_MASK = 2 ** FIELDS_BITS - 1;

/** Filled in the order of the patients; the pairs of one in the order (0, 1), (0, 2), ... (1, 2), ... */
export class PairFactsColumn {
  private patientCount = 0;
  private length = 0;
  private bytes = new Uint8Array(1024);
  /** Doubles, because there may be more pairs than 32 bits can count. */
  private readonly firstPairs: Float64Array;

  constructor(patients: number) {
    this.firstPairs = new Float64Array(patients + 1);
  }

  /** Adds the pairs of the next patient. */
  add(registrations: readonly Registration[]): void {
    for (const [i, a] of registrations.entries())
      for (const b of registrations.slice(i + 1)) this.push(byteOfPair(a, b));
    this.patientCount += 1;
    this.firstPairs[this.patientCount] = this.length;
  }

  /** The facts of a pair by the places of its records among the patient's `size`; `level` as in `pairDifficulties`. */
  factsOf(
    patient: number,
    { low, high, size }: { readonly low: number; readonly high: number; readonly size: number },
  ): { differingFields: number; level: number } {
    const place = (low * (2 * size - low - 1)) / 2 + (high - low - 1);
    const byte = this.bytes[(this.firstPairs[patient] ?? 0) + place] ?? 0;
    return { differingFields: byte & FIELDS_MASK, level: byte >> FIELDS_BITS };
  }

  private push(byte: number): void {
    if (this.length === this.bytes.length) {
      const larger = new Uint8Array(2 * this.length);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes[this.length] = byte;
    this.length += 1;
  }
}

function byteOfPair(a: Registration, b: Registration): number {
  const { differingFields, weight } = compareIdentities(a.identity, b.identity);
  const level = pairDifficulties.indexOf(difficultyOf(true, weight));
  return (level << FIELDS_BITS) | differingFields.length;
}
