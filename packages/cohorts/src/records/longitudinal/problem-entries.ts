// The conditions of a life as one record knows them.

import type { ConditionEntry } from '@synthward/contracts';
import { formatIsoDate } from '@synthward/kernel';
import type { ConditionCourse, LifeEncounter } from '../../clinical/life/clinical-life';
import { codingsOfCondition } from '../condition-codings';
import { type RecordSlice, requireEncounterID } from './record-slice';

/**
 * Every condition of the person by its id, recorded at the visit about it where this system saw that one by the reference
 * day, else at the first visit on or after onset. A slice has such a visit: see recordSliceOf.
 */
export function problemEntriesOf(
  slice: RecordSlice,
  courses: readonly ConditionCourse[],
): ReadonlyMap<string, ConditionEntry> {
  const visits = [...slice.encounters.keys()];
  return new Map(courses.map((course) => [course.definition.id, problemEntry(slice, course, visits)]));
}

function problemEntry(
  slice: RecordSlice,
  { definition, onsetDay, abatementDay, recordedAt }: ConditionCourse,
  visits: readonly LifeEncounter[],
): ConditionEntry {
  const isOwn = recordedAt && recordedAt.day <= slice.referenceDay && slice.encounters.has(recordedAt);
  const visit = isOwn ? recordedAt : visits.find(({ day }) => day >= onsetDay);
  if (!visit) throw new RangeError(`the record has no visit since the onset of ${definition.id}`);
  return {
    id: slice.ids('Condition', `${definition.id}/${onsetDay}`),
    name: definition.id,
    display: definition.display,
    codings: codingsOfCondition(definition),
    onsetDate: formatIsoDate(onsetDay),
    recordedDate: formatIsoDate(visit.day),
    encounterID: requireEncounterID(slice, visit),
    abatementDate: abatementDay === null ? null : formatIsoDate(abatementDay),
  };
}
