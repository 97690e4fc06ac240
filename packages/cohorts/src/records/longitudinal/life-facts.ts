// From a patient of a cohort to what a life is worked out from.

import type { LifeFacts } from '../../clinical/life/clinical-life';
import { firstDayOf } from '../history-window';
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
