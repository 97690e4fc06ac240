// Overlays: somebody else's identity written over a record, and taken off again.

import { type EpochDay, keyedStream } from '@synthward/kernel';
import type { RecordKey } from './record-streams';
import type { RecordedIdentity } from './recorded-identity';

export interface Overlay {
  /** Index of the patient whose identity was written over the record. */
  readonly other: number;
  /** The day on which it happened, before the reference date. */
  readonly day: EpochDay;
  /** The day on which it was noticed and taken off; it may lie in the future. */
  readonly separatedDay: EpochDay;
}

/** Engine assumptions. */
const HAPPENED_BEFORE_DAYS = { least: 1, most: 300 };
const NOTICED_AFTER_DAYS = { least: 20, most: 500 };

/** When the planned overlay of a record happened and was taken off. */
export function overlayOf(key: RecordKey, other: number, referenceDay: EpochDay): Overlay {
  const random = keyedStream(key.seed, key.index, 'records/overlay', key.system, key.ordinal);
  const day = referenceDay - random.between(HAPPENED_BEFORE_DAYS.least, HAPPENED_BEFORE_DAYS.most);
  return {
    other,
    day,
    separatedDay: day + random.between(NOTICED_AFTER_DAYS.least, NOTICED_AFTER_DAYS.most),
  };
}

/**
 * What an overlaid record shows: the intruder's name, birth date, sex and number; address and telephone stay those of
 * the person whose record it is, which is how overlays are found out.
 */
export function overlaidIdentity(own: RecordedIdentity, intruder: RecordedIdentity): RecordedIdentity {
  const { address, phone, email } = own;
  return { ...intruder, address, phone, email };
}
