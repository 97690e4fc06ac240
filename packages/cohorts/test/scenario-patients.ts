// The patients of a built-in scenario with their records and the truth about them, generated once for each scenario.

import type { PatientTruth, PersonRow, SourceRecord } from '@synthward/contracts';
import { createGenerator, type PatientWithSummary } from '../src/generate/generator';
import { requirePlanOf, scenarioSpec } from './sample-spec';

export interface ScenarioPatient extends Pick<PatientWithSummary, 'planned' | 'records' | 'mutations'> {
  readonly truth: PatientTruth;
  readonly person: PersonRow;
  /** Records that are no duplicates. */
  readonly regular: readonly SourceRecord[];
}

const generated = new Map<string, readonly ScenarioPatient[]>();

/** Everybody of a scenario, in the order of their index. */
export function patientsOf(id: string): readonly ScenarioPatient[] {
  const patients = generated.get(id) ?? generate(id);
  generated.set(id, patients);
  return patients;
}

/** All records of a scenario. */
export function recordsOf(id: string): readonly SourceRecord[] {
  return patientsOf(id).flatMap(({ records }) => records);
}

/** How many fields each operator changed in a scenario. */
export function changesOf(id: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { operator } of patientsOf(id).flatMap(({ truth }) => truth.mutations))
    counts.set(operator, (counts.get(operator) ?? 0) + 1);
  return counts;
}

/** The golden records of a scenario by person id. */
export function personsOf(id: string): ReadonlyMap<string, PersonRow> {
  return new Map(patientsOf(id).map(({ person }) => [person.personId, person]));
}

function generate(id: string): ScenarioPatient[] {
  const plan = requirePlanOf(scenarioSpec(id));
  const { patientAt } = createGenerator(plan);
  return Array.from({ length: plan.spec.population }, (_, index) => {
    const { planned, records, mutations, truth } = patientAt(index);
    const told = truth();
    const [person] = told.persons;
    if (!person) throw new Error('a patient without a golden record');
    const regular = records.filter((_, i) => planned.records[i]?.isDuplicate === false);
    return { planned, records, mutations, truth: told, person, regular };
  });
}
