// The row of the job that is submitted again and again, planned beforehand.

import { ENGINE_VERSION, previewOf } from '@synthward/cohorts';
import type { submitCohortJob } from '@synthward/db';
import { mostUsageOf, requirePlan } from '@synthward/services';
import { QUICKSTART } from '../../demo/quickstart';

/** One patient: what is measured is the submission, and nobody generates it. */
export const SMALL_SPEC = { ...QUICKSTART, population: 1, exports: { formats: ['ndjson'] } };

/** The columns that the platform writes for it, but for its id. */
export function jobRowOf(tenantID: string): Omit<Parameters<typeof submitCohortJob>[1], 'id'> {
  const plan = requirePlan(SMALL_SPEC);
  const preview = previewOf(plan);
  return {
    tenantID,
    name: plan.spec.name,
    spec: JSON.parse(JSON.stringify(plan.spec)),
    specDigest: preview.specDigest,
    engineVersion: ENGINE_VERSION,
    population: plan.spec.population,
    sourceRecords: plan.counts.records,
    requestID: 'req_bench',
    preview: JSON.parse(JSON.stringify(preview)),
    reserves: { quantities: mostUsageOf(plan), at: new Date() },
  };
}
