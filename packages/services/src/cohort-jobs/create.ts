// Accepting a cohort job: checked and planned first, then written whole in one transaction.

import { ENGINE_VERSION, previewOf } from '@synthward/cohorts';
import {
  type CohortJobView,
  type Creation,
  type CreationAnswer,
  isEvolveRequest,
} from '@synthward/contracts';
import { type Database, insertCohortJob, type NewCohortJob, submitCohortJob } from '@synthward/db';
import { createId } from '@synthward/kernel';
import { requirePlan } from '../cohorts/inspect-spec';
import { createOnce } from '../creations/create-once';
import { toInputJson } from '../input-json';
import { mostUsageOf } from '../quotas/most-usage';
import { continuedSpec } from './continued-spec';
import { type JobViewer, viewOf } from './job-view';

export interface JobRequest {
  readonly tenantID: string;
  readonly body: unknown;
  readonly requestID: string;
}

export interface JobCreator {
  readonly database: Database;
  readonly viewer: JobViewer;
  /** Hurries the relay; a lost ring only delays. */
  readonly ring: () => void;
}

/** Throws `invalid_spec` and `quota_exceeded`; nothing is written then. */
export async function createCohortJob(creator: JobCreator, request: JobRequest): Promise<CohortJobView> {
  const job = await submitCohortJob(creator.database, await planJob(creator, request));
  creator.ring();
  return viewOfNew(job, creator);
}

/** The same, once for each ticket. Throws what `createOnce` throws as well. */
export async function createCohortJobOnce(
  creator: JobCreator,
  request: JobRequest,
  creation: Creation<CohortJobView>,
): Promise<CreationAnswer<CohortJobView>> {
  const { database, viewer, ring } = creator;
  const answer = await createOnce({ database, clock: viewer.clock }, creation, {
    prepare: () => planJob(creator, request),
    create: async (transaction, job) => viewOfNew(await insertCohortJob(transaction, job), creator),
  });
  if (!answer.isReplayed) ring();
  return answer;
}

async function planJob(
  { database, viewer }: JobCreator,
  { tenantID, body, requestID }: JobRequest,
): Promise<NewCohortJob> {
  const plan = requirePlan(isEvolveRequest(body) ? await continuedSpec(database, tenantID, body) : body);
  const preview = previewOf(plan);
  return {
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
    reserves: { quantities: mostUsageOf(plan), at: viewer.clock.now() },
  };
}

function viewOfNew(job: Awaited<ReturnType<typeof submitCohortJob>>, { viewer }: JobCreator): CohortJobView {
  const progress = { patients: 0, records: 0, bytes: 0, samples: [] };
  return viewOf({ job, artifacts: [], progress, charged: undefined }, viewer);
}
