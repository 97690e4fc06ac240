// From a patient of a cohort to what a life is worked out from.

import { addYears, type EpochDay } from '@synthward/kernel';
import type { LifeFacts } from '../../clinical/life/clinical-life';
import type { Person } from '../../people';
import type { RecordContext } from '../record-context';
import type { PatientRegistrations } from '../registrations';

/** The history ends with the day of looking, or of death. */
export function lifeFactsOf(context: RecordContext, patient: PatientRegistrations): LifeFacts {
  const { person, planned, history } = patient;
  const { birthDay, deathDay } = person;
  return {
    seed: context.seed,
    index: planned.index,
    sex: person.sex,
    birthDay,
    deathDay,
    fromDay: firstDayOf(context, person),
    referenceDay: Math.min(context.referenceDay, deathDay ?? context.referenceDay),
    toDay: Math.min(context.asOfDay, deathDay ?? context.asOfDay),
    history,
    payerOn: (day) => person.payerOn(day),
    hasClaims: context.clinical.claims,
  };
}

/** The first day that a history tells of: so many years before the reference date or an earlier death, or birth. */
export function firstDayOf(
  { referenceDay, clinical }: RecordContext,
  { birthDay, deathDay }: Pick<Person, 'birthDay' | 'deathDay'>,
): EpochDay {
  const lastDay = Math.min(referenceDay, deathDay ?? referenceDay);
  return Math.max(birthDay, addYears(lastDay, -clinical.yearsOfHistory));
}
