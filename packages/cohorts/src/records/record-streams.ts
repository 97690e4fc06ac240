// The random streams of one record.

import { keyedStream, type RandomStream } from '@synthward/kernel';
import type { PlannedRecord } from '../plan/types';

/** Names one record of one patient, whatever the rest of the cohort looks like. */
export interface RecordKey {
  readonly seed: number;
  readonly index: number;
  readonly system: string;
  /** 0 for the regular record of the system, from 1 on for its duplicates. */
  readonly ordinal: number;
}

/** The stream of one feature of one record, independent of all other features and records. */
export function recordStream({ seed, index, system, ordinal }: RecordKey, feature: string): RandomStream {
  return keyedStream(seed, index, feature, system, ordinal);
}

/** The keys of a patient's records, in their order. */
export function recordKeysOf(seed: number, index: number, records: readonly PlannedRecord[]): RecordKey[] {
  return records.map(({ sourceSystem: system, isDuplicate }, i) => {
    const ordinal = isDuplicate ? 1 + countDuplicatesBefore(records, i) : 0;
    return { seed, index, system, ordinal };
  });
}

function countDuplicatesBefore(records: readonly PlannedRecord[], end: number): number {
  const system = records[end]?.sourceSystem;
  let count = 0;
  for (let i = 0; i < end; i += 1) {
    const earlier = records[i];
    if (earlier?.isDuplicate && earlier.sourceSystem === system) count += 1;
  }
  return count;
}
