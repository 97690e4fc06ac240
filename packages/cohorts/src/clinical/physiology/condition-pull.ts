// How strongly a condition has hold of the body on a day.

import type { EpochDay } from '@synthward/kernel';
import type { PastCondition } from '../history/condition-history';

/** Two weeks, where a condition does not say how long its episodes last. */
const EPISODE_DAYS = 14;
/** Signs of a lasting condition are there when it is found, and come over half a year. */
const RISE_DAYS = 180;

/** Day after which an episode is over; never for what lasts. */
export function endDayOf({ definition, onsetDay }: PastCondition): EpochDay {
  if (definition.course === 'chronic') return Number.POSITIVE_INFINITY;
  return onsetDay + (definition.durationDays ?? EPISODE_DAYS);
}

/**
 * From 0, not at all, to 1, wholly. Lasting conditions rise before their onset and then stay; episodes are worst when
 * they begin and fade evenly until they are over.
 */
export function pullOf(condition: PastCondition, day: EpochDay, riseDays = RISE_DAYS): number {
  const since = day - condition.onsetDay;
  if (condition.definition.course === 'chronic') {
    if (since >= 0) return 1;
    return -since >= riseDays ? 0 : 1 + since / riseDays;
  }
  if (since < 0) return 0;
  const lasts = condition.definition.durationDays ?? EPISODE_DAYS;
  return since >= lasts ? 0 : 1 - since / lasts;
}
