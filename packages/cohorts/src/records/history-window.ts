// When the history of a cohort begins.

import { addYears, type EpochDay } from '@synthward/kernel';
import type { Person } from '../people';
import type { RecordContext } from './record-context';

/** The first day that somebody's history tells of: so many years before the reference date or an earlier death, or birth. */
export function firstDayOf(
  { referenceDay, clinical }: Pick<RecordContext, 'referenceDay' | 'clinical'>,
  { birthDay, deathDay }: Pick<Person, 'birthDay' | 'deathDay'>,
): EpochDay {
  const lastDay = Math.min(referenceDay, deathDay ?? referenceDay);
  return Math.max(birthDay, addYears(lastDay, -clinical.yearsOfHistory));
}
