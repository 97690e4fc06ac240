// What a job delivers of each patient: all records, or what changed since an earlier day.

import {
  type CohortPlan,
  changesBetween,
  createGenerator,
  type PatientWithSummary,
} from '@synthward/cohorts';
import type { RecordChange, SourceRecord } from '@synthward/contracts';

export interface FeedSource {
  readonly plan: CohortPlan;
  patientAt(index: number): PatientWithSummary;
  /** The rows of the feed that are about the patient; none where nothing changed. */
  rowsOf(patient: PatientWithSummary): readonly (SourceRecord | RecordChange)[];
}

/** The feed of a plan; a continued cohort is generated for both days and compared. */
export function feedSourceOf(plan: CohortPlan): FeedSource {
  const { patientAt } = createGenerator(plan);
  const { evolve } = plan.spec;
  if (!evolve) return { plan, patientAt, rowsOf: ({ records }) => records };
  const earlier = createGenerator({ ...plan, spec: { ...plan.spec, asOf: evolve.since } });
  return {
    plan,
    patientAt,
    rowsOf: ({ planned, records }) => changesBetween(earlier.patientAt(planned.index).records, records),
  };
}
