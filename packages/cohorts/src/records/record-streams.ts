// The random streams of one record.

import { keyedStream, type RandomStream } from '@synthward/kernel';

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
