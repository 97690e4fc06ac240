// When the history of a cohort begins.

import { addYears, type EpochDay } from '@synthward/kernel';
import type { RecordContext } from './record-context';

/** The first day that the history of somebody born on `birthDay` tells of. */
export function firstDayOf(
  { referenceDay, clinical }: Pick<RecordContext, 'referenceDay' | 'clinical'>,
  birthDay: EpochDay,
): EpochDay {
  return Math.max(birthDay, addYears(referenceDay, -clinical.yearsOfHistory));
}
