// Visits for complaints that come to nothing: no condition is planned for them.

import { addYears, ageOn, type EpochDay, keyedStream } from '@synthward/kernel';
import type { LifeFacts } from '../clinical-life';
import { draftVisit, type VisitDraft } from './visit-draft';
import { workdayFrom } from './workday';

/** Engine assumptions. */
const VISITS_A_YEAR = 0.5;
const SHARE_BY_VIDEO = 0.3;
/** Short of a whole one, so that the visits of two years never fall on one day. */
const DAYS_OF_THE_YEAR = 360;

const complaints = [
  'Runny nose and cough',
  'Sore throat',
  'Headache',
  'Stomach ache',
  'Diarrhea',
  'Itchy skin',
  'Tiredness',
  'Sore muscles',
  'Earache',
  'Dizziness',
  'Sore eye',
  'Nausea',
] as const;

/** At most one in a year of age, up to `until`, each from a stream of its own. */
export function symptomVisitsOf(facts: LifeFacts, until: EpochDay): VisitDraft[] {
  const { seed, index, birthDay, fromDay } = facts;
  const visits: VisitDraft[] = [];
  const lastAge = ageOn(birthDay, until);
  for (let age = ageOn(birthDay, fromDay); age <= lastAge; age += 1) {
    const random = keyedStream(seed, index, 'life/symptom', age);
    if (!random.chance(VISITS_A_YEAR)) continue;
    const day = workdayFrom(addYears(birthDay, age) + random.below(DAYS_OF_THE_YEAR));
    const setting = random.chance(SHARE_BY_VIDEO) ? 'virtual' : 'ambulatory';
    const purpose = setting === 'virtual' ? 'virtual' : 'problem';
    visits.push({ ...draftVisit(purpose, setting, day), complaint: random.pick(complaints) });
  }
  return visits;
}
