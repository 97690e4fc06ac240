// What a job delivers of each patient: all records, or what changed since an earlier day.

import {
  type CohortPlan,
  changesBetween,
  createGenerator,
  type PatientWithSummary,
} from '@synthward/cohorts';
import type { RecordChange, SourceRecord } from '@synthward/contracts';
import { type ChangeCounts, countChanges } from './change-counts';

export interface FeedSource {
  readonly plan: CohortPlan;
  patientAt(index: number): PatientWithSummary;
  /** Whose record an id is; undefined for an id that is none of the cohort. */
  indexOf(recordID: string): number | undefined;
  /** What the feed says about the patient. */
  feedOf(patient: PatientWithSummary): PatientFeed;
}

interface PatientFeed {
  /** None where nothing changed. */
  readonly rows: readonly (SourceRecord | RecordChange)[];
  /** Of a continued cohort, the rows by kind. */
  readonly changes?: ChangeCounts;
}

/** The feed of a plan; a continued cohort is generated for both days and compared. */
export function feedSourceOf(plan: CohortPlan): FeedSource {
  const { patientAt, addressOf } = createGenerator(plan);
  const indexOf = (recordID: string) => addressOf(recordID)?.index;
  const { evolve } = plan.spec;
  if (!evolve) return { plan, patientAt, indexOf, feedOf: ({ records }) => ({ rows: records }) };
  const earlier = createGenerator({ ...plan, spec: { ...plan.spec, asOf: evolve.since } });
  return {
    plan,
    patientAt,
    indexOf,
    feedOf({ planned, records }) {
      const rows = changesBetween(earlier.patientAt(planned.index).records, records);
      return { rows, changes: countChanges(rows) };
    },
  };
}
