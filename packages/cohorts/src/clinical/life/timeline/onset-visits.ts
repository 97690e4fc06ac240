// The first visit about a condition: where and when it is met.

import type { CareSetting } from '@synthward/contracts';
import { type EpochDay, keyedStream } from '@synthward/kernel';
import type { EncounterPurpose, LifeFacts } from '../clinical-life';
import type { Course } from '../course';
import { draftVisit, type VisitDraft } from './visit-draft';
import { workdayFrom } from './workday';

const purposeIn: Record<CareSetting, EncounterPurpose> = {
  ambulatory: 'problem',
  virtual: 'virtual',
  emergency: 'emergency',
  inpatient: 'admission',
};

const USUAL_STAY_NIGHTS = 3;

/** One visit for each condition that began from `fromDay` up to `until`, in the order of the courses. */
export function onsetVisitsOf(facts: LifeFacts, courses: readonly Course[], until: EpochDay): VisitDraft[] {
  return courses
    .filter(({ onsetDay }) => facts.fromDay <= onsetDay && onsetDay <= until)
    .map((course) => {
      const { setting } = course.definition;
      return visitAbout(facts, course, { setting, day: course.onsetDay });
    });
}

/** A visit about one condition in a setting: a working day where it can wait, nights where it is a stay. */
export function visitAbout(
  facts: LifeFacts,
  course: Course,
  { setting, day }: { readonly setting: CareSetting; readonly day: EpochDay },
): VisitDraft {
  const visit = draftVisit(purposeIn[setting], setting, setting === 'ambulatory' ? workdayFrom(day) : day);
  if (setting === 'inpatient') visit.lastDay = day + nightsOf(facts, course, day);
  visit.about.push(course);
  return visit;
}

/** From three fifths to seven fifths of the typical stay. */
function nightsOf({ seed, index }: LifeFacts, { definition }: Course, day: EpochDay): number {
  const typical = definition.stayDays ?? USUAL_STAY_NIGHTS;
  const random = keyedStream(seed, index, 'life/stay', definition.id, day);
  return random.between(Math.max(1, Math.ceil(typical * 0.6)), Math.max(1, Math.floor(typical * 1.4)));
}
