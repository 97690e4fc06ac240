// Accepting a cohort job: checked and planned first, then written whole in one transaction.

import { ENGINE_VERSION, previewOf } from '@synthward/cohorts';
import { type CohortJobView, isEvolveRequest } from '@synthward/contracts';
import { type Database, submitCohortJob } from '@synthward/db';
import { createId } from '@synthward/kernel';
import { requirePlan } from '../cohorts/inspect-spec';
import { toInputJson } from '../input-json';
import { continuedSpec } from './continued-spec';
import { type JobViewer, viewOf } from './job-view';

export interface JobRequest {
  readonly tenantID: string;
  readonly body: unknown;
  readonly requestID: string;
}

/** Throws `invalid_spec` before anything is written. `ring` hurries the relay; a lost ring only delays. */
export async function createCohortJob(
  { database, viewer, ring }: { database: Database; viewer: JobViewer; ring: () => void },
  { tenantID, body, requestID }: JobRequest,
): Promise<CohortJobView> {
  const plan = requirePlan(isEvolveRequest(body) ? await continuedSpec(database, tenantID, body) : body);
  const preview = previewOf(plan);
  const job = await submitCohortJob(database, {
    id: createId('job'),
    tenantID,
    name: plan.spec.name,
    spec: toInputJson(plan.spec),
    specDigest: preview.specDigest,
    engineVersion: ENGINE_VERSION,
    population: plan.spec.population,
    sourceRecords: plan.counts.records,
    requestID,
    preview: toInputJson(preview),
  });
  ring();
  const progress = { patients: 0, records: 0, bytes: 0, samples: [] };
  return viewOf({ job, artifacts: [], progress, charged: undefined }, viewer);
}
