// How the conditions went, as far as the history tells.

import type { ConditionCourse, LifeFacts } from './clinical-life';
import type { Course } from './course';
import type { TellingWindow } from './telling-window';
import type { Visit } from './timeline/visit';

interface Told {
  readonly facts: LifeFacts;
  readonly window: TellingWindow;
}

/**
 * One course for each condition that has begun by the last day, in the order of the history. Recorded at the first visit
 * about it up to the reference day, or else the first one since onset: no later day changes where that was.
 */
export function conditionCoursesOf(
  courses: readonly Course[],
  visits: readonly Visit[],
  { facts: { referenceDay }, window: { lastDay } }: Told,
): ConditionCourse[] {
  return courses
    .filter(({ onsetDay }) => onsetDay <= lastDay)
    .map((course) => {
      const { definition, onsetDay, endDay } = course;
      const abatementDay = endDay !== null && endDay <= lastDay ? endDay : null;
      const since = visits.filter(({ encounter }) => encounter.day >= onsetDay);
      const met = since.find(
        ({ about, encounter }) => about.includes(course) && encounter.day <= referenceDay,
      );
      const recordedAt = (met ?? since[0])?.encounter ?? null;
      return { definition, onsetDay, abatementDay, recordedAt };
    });
}
