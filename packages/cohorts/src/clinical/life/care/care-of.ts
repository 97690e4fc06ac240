// What is measured, given and done at the visits of a person, one after the other.

import type { Physiology } from '../../physiology';
import type {
  LifeAllergy,
  LifeFacts,
  LifeMedication,
  LifeObservation,
  LifeProcedure,
  LifeReport,
} from '../clinical-life';
import type { Course } from '../course';
import { tellingWindowOf } from '../telling-window';
import type { Visit } from '../timeline/visit';
import { type LastMeasured, nothingMeasured } from './last-measured';
import { type Findings, measureVisit } from './measure-visit';
import { orderedProceduresAt, reconciliationAt } from './procedures-at';
import { Treatment } from './treatment';

export interface Care {
  readonly observations: readonly LifeObservation[];
  readonly reports: readonly LifeReport[];
  readonly medications: readonly LifeMedication[];
  readonly procedures: readonly LifeProcedure[];
  /** As it stands after the last visit. */
  readonly last: LastMeasured;
}

interface Person {
  readonly facts: LifeFacts;
  readonly courses: readonly Course[];
  readonly physiology: Physiology;
  readonly allergies: readonly LifeAllergy[];
}

/** The care given at the visits; at each, measuring comes before treating, and sees what was taken until then. */
export function careOf(visits: readonly Visit[], person: Person): Care {
  const { facts, courses, physiology } = person;
  const last = nothingMeasured();
  const treatment = new Treatment(facts, person);
  const findings: Findings = { observations: [], reports: [] };
  const procedures: LifeProcedure[] = [];
  const isReconciled = reconciling();
  treatment.recall(courses);
  for (const visit of visits) {
    const treatments = treatment.activeOn(visit.encounter.day);
    measureVisit(visit, { facts, physiology, last, treatments }, findings);
    treatment.attend(visit, last);
    procedures.push(...orderedProceduresAt(visit));
    if (isReconciled(visit, treatments.length)) procedures.push(reconciliationAt(visit));
  }
  return { ...findings, medications: treatment.medications(tellingWindowOf(facts)), procedures, last };
}

const RECONCILED_FROM = 2;
const RECONCILED_AFTER_DAYS = 360;

/** Once a year at most, of people on several medications, at visits that go through what somebody takes. */
function reconciling(): (visit: Visit, medications: number) => boolean {
  let lastDay = Number.NEGATIVE_INFINITY;
  return ({ encounter: { purpose, day } }, medications) => {
    if (purpose !== 'wellness' && purpose !== 'follow-up') return false;
    if (medications < RECONCILED_FROM || day - lastDay < RECONCILED_AFTER_DAYS) return false;
    lastDay = day;
    return true;
  };
}
