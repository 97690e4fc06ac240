// Which days are told of, and how far ahead visits are planned so that looking later changes none that has been.

import type { EpochDay } from '@synthward/kernel';
import type { LifeFacts } from './clinical-life';

export interface TellingWindow {
  readonly fromDay: EpochDay;
  /** Of death, or of looking. */
  readonly lastDay: EpochDay;
  /** Visits are planned up to here and cut at `lastDay`. */
  readonly plannedUntil: EpochDay;
}

/**
 * Longer than any decision on a visit looks ahead: a due of care may wait a month for another one, or for the end of
 * a stay in hospital.
 */
const PLANNING_AHEAD_DAYS = 240;

/** The days that the history tells of. */
export function tellingWindowOf({ fromDay, toDay, deathDay }: LifeFacts): TellingWindow {
  const lastDay = deathDay === null ? toDay : Math.min(toDay, deathDay);
  return { fromDay, lastDay, plannedUntil: lastDay + PLANNING_AHEAD_DAYS };
}
