// How the conditions went, as far as the history tells.

import type { ConditionCourse } from './clinical-life';
import type { Course } from './course';
import type { TellingWindow } from './telling-window';
import type { Visit } from './timeline/visit';

/** One course for each condition that has begun by the last day, in the order of the history. */
export function conditionCoursesOf(
  courses: readonly Course[],
  visits: readonly Visit[],
  { lastDay }: TellingWindow,
): ConditionCourse[] {
  return courses
    .filter(({ onsetDay }) => onsetDay <= lastDay)
    .map((course) => {
      const { definition, onsetDay, endDay } = course;
      const abatementDay = endDay !== null && endDay <= lastDay ? endDay : null;
      const since = visits.filter(({ encounter }) => encounter.day >= onsetDay);
      const recordedAt = (since.find(({ about }) => about.includes(course)) ?? since[0])?.encounter ?? null;
      return { definition, onsetDay, abatementDay, recordedAt };
    });
}
