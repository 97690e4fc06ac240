// How many records there are of each kind: every one a rounded share, exact before anybody is simulated.

import type { CohortSpec } from '@synthward/contracts';
import { apportion, fractionOf, quotaOf } from '@synthward/kernel';
import { type CopyClasses, spreadCopies } from './copy-classes';

/** The records of one source system. */
export interface SystemCounts {
  readonly sourceSystem: string;
  /** Patients whom the system has seen, each with one regular record. */
  readonly covered: number;
  /** Number of the first regular record; those of a system are dense. */
  readonly firstSlot: number;
  /** The system's duplicates, spread over its patients. */
  readonly copies: CopyClasses;
  /** Number of the first duplicate. */
  readonly firstCopySlot: number;
}

export interface RecordCounts {
  /** Source records: one per patient and system that has seen the patient, and the duplicates. */
  readonly records: number;
  readonly duplicates: number;
  /** Patients whose records disagree about the address. */
  readonly drifted: number;
  /** Records without a phone. */
  readonly phoneless: number;
  /** Records that were overwritten with another person's identity. */
  readonly overlays: number;
  /** Duplicates that were merged into the record before them. */
  readonly merges: number;
  /** Merges of two persons' records that were undone. */
  readonly wrongMerges: number;
  readonly bySystem: readonly SystemCounts[];
}

/** Copies of one record at the utmost, where a system has seen so few patients that the duplicates crowd; ids have room for 127. */
const MOST_COPIES = 20;

/**
 * Counts the records of a specification. What only records can show cannot happen to more patients than some system has
 * seen: where no system has seen enough, the counts are lower than the rates ask for. Takes time that depends on the number
 * of systems alone.
 */
export function countRecords({ population, hie }: CohortSpec): RecordCounts {
  const covered = hie.sourceSystems.map((system) => quotaOf(population, fractionOf(coverageOf(hie, system))));
  const regular = covered.reduce((a, b) => a + b, 0);
  const seen = Math.max(0, ...covered);
  const quotaOfSeen = (rate: number) => Math.min(seen, quotaOf(population, fractionOf(rate)));
  const duplicates = Math.min(MOST_COPIES * regular, quotaOf(population, fractionOf(hie.duplicateRate)));
  const copies = regular === 0 ? covered : apportion(duplicates, covered.map(wholeWeight));
  const records = regular + duplicates;
  const merges = quotaOf(duplicates, fractionOf(hie.mergeRate));
  return {
    records,
    duplicates,
    drifted: quotaOfSeen(hie.addressDriftRate),
    phoneless: quotaOf(records, fractionOf(hie.missingPhoneRate)),
    overlays: seen > 1 ? quotaOfSeen(hie.overlayRate) : 0,
    merges,
    wrongMerges: seen > 1 ? Math.min(seen, quotaOf(merges, fractionOf(hie.unmergeRate))) : 0,
    bySystem: laidOut(hie, covered, copies),
  };
}

/** The share of the patients that a system has seen; all of them unless its profile says otherwise. */
function coverageOf({ profiles }: CohortSpec['hie'], system: string): number {
  const profile = profiles[system];
  return typeof profile === 'object' ? (profile.coverage ?? 1) : 1;
}

function wholeWeight(weight: number) {
  return { numerator: BigInt(weight), denominator: 1n };
}

/** Regular records of all systems first, then the duplicates. */
function laidOut(
  hie: CohortSpec['hie'],
  covered: readonly number[],
  copies: readonly number[],
): SystemCounts[] {
  let slot = 0;
  let copySlot = covered.reduce((a, b) => a + b, 0);
  return hie.sourceSystems.map((sourceSystem, i) => {
    const own = { covered: covered[i] ?? 0, copies: copies[i] ?? 0 };
    const counts: SystemCounts = {
      sourceSystem,
      covered: own.covered,
      firstSlot: slot,
      copies: spreadCopies(own.copies, own.covered, hie),
      firstCopySlot: copySlot,
    };
    slot += own.covered;
    copySlot += own.copies;
    return counts;
  });
}
