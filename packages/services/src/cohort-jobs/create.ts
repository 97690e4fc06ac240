// Accepting a cohort job: checked and planned first, then written whole in one transaction.

import { type CohortPlan, ENGINE_VERSION, previewOf } from '@synthward/cohorts';
import { type CohortJobView, isEvolveRequest } from '@synthward/contracts';
import {
  type Database,
  type NewCohortJob,
  readCohortJob,
  type Submission,
  submitReusingJob,
} from '@synthward/db';
import { createId } from '@synthward/kernel';
import type { ArtifactStore } from '@synthward/storage';
import { requirePlan } from '../cohorts/inspect-spec';
import { toInputJson } from '../input-json';
import { contentIDOf } from '../reuse/content-id';
import { findReuse } from '../reuse/find-reuse';
import { continuedSpec } from './continued-spec';
import { type JobViewer, viewOf } from './job-view';

export interface JobRequest {
  readonly tenantID: string;
  readonly body: unknown;
  readonly requestID: string;
  /** Whether artifacts of an equal job will do; true unless given. */
  readonly mayReuse?: boolean;
  /** The schedule that asks, and for which instant. */
  readonly schedule?: NewCohortJob['schedule'];
}

export interface JobSubmitter {
  readonly database: Database;
  readonly store: ArtifactStore;
  readonly viewer: JobViewer;
  /** Hurries the relay; a lost ring only delays. */
  readonly ring: () => void;
}

/** Throws `invalid_spec` before anything is written. The job is completed already where it shows an equal one's artifacts. */
export async function createCohortJob(submitter: JobSubmitter, request: JobRequest): Promise<CohortJobView> {
  const { database, viewer, ring } = submitter;
  const job = await submitReusingJob(database, await prepareSubmission(submitter, request));
  ring();
  const reading = job.reusedFromId === null ? undefined : await readCohortJob(database, job.tenantId, job.id);
  return viewOf(reading ?? { job, artifacts: [], progress: { patients: 0, records: 0, bytes: 0 } }, viewer);
}

/**
 * The job that a request asks for, ready to be written. Throws `invalid_spec`. Where it can be completed at once, two
 * small files of it are stored already: they stay behind if it is never written, since whether it was written cannot be
 * known for certain when the connection to the database breaks.
 */
export async function prepareSubmission(
  { database, store, viewer }: Pick<JobSubmitter, 'database' | 'store' | 'viewer'>,
  { tenantID, body, requestID, mayReuse = true, schedule }: JobRequest,
): Promise<Submission> {
  const plan = await requireJobPlan(database, tenantID, body);
  const preview = previewOf(plan);
  const contentID = contentIDOf(plan.spec);
  const job: NewCohortJob = {
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
    contentID,
    ...(schedule && { schedule }),
  };
  if (!mayReuse) return { job };
  const finder = { database, store, clock: viewer.clock };
  return { job, reuse: await findReuse(finder, { tenantID, jobID: job.id, contentID, plan }) };
}

/** The plan of a job's request, of a whole cohort or of one that continues another. Throws `invalid_spec`. */
export async function requireJobPlan(
  database: Database,
  tenantID: string,
  body: unknown,
): Promise<CohortPlan> {
  return requirePlan(isEvolveRequest(body) ? await continuedSpec(database, tenantID, body) : body);
}
