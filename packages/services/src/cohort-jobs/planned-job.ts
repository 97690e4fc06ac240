// What a request decides about its job before any row is written: the part of a submission that costs computing.

import { previewOf } from '@synthward/cohorts';
import type { Usage } from '@synthward/contracts';
import type { NewCohortJob } from '@synthward/db';
import { requirePlan } from '../cohorts/inspect-spec';
import { toInputJson } from '../input-json';
import { mostUsageOf } from '../quotas/most-usage';
import { contentIDOf } from '../reuse/content-id';

type PlannedColumns = Pick<
  NewCohortJob,
  'name' | 'spec' | 'specDigest' | 'population' | 'sourceRecords' | 'preview'
>;

/** What is written of a job, and what its request is held against. */
export interface PlannedJob {
  readonly columns: PlannedColumns;
  readonly contentID: string;
  /** The most that the job can use. */
  readonly mostUsage: Usage;
}

/** Checks and plans a specification. Throws `invalid_spec`. */
export function planJob(spec: unknown): PlannedJob {
  const plan = requirePlan(spec);
  const preview = previewOf(plan);
  return {
    columns: {
      name: plan.spec.name,
      spec: toInputJson(plan.spec),
      specDigest: preview.specDigest,
      population: plan.spec.population,
      sourceRecords: plan.counts.records,
      preview: toInputJson(preview),
    },
    contentID: contentIDOf(plan.spec),
    mostUsage: mostUsageOf(plan),
  };
}
