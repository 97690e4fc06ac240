// Accepting a cohort job: checked and planned first, then written whole in one transaction.

import { type CohortPlan, ENGINE_VERSION } from '@synthward/cohorts';
import {
  type CohortJobView,
  type Creation,
  type CreationAnswer,
  isEvolveRequest,
} from '@synthward/contracts';
import {
  type Database,
  type NewCohortJob,
  type Submission,
  submitReusingJob,
  submitWithin,
} from '@synthward/db';
import { createId } from '@synthward/kernel';
import type { ArtifactStore } from '@synthward/storage';
import { requirePlan } from '../cohorts/inspect-spec';
import { createOnce } from '../creations/create-once';
import { findReuse } from '../reuse/find-reuse';
import { continuedSpec } from './continued-spec';
import { type JobViewer, viewOf } from './job-view';
import { planJob } from './planned-job';

export interface JobRequest {
  readonly tenantID: string;
  readonly body: unknown;
  readonly requestID: string;
  /** The key of the caller; absent for a schedule. */
  readonly apiKeyID?: string | null;
  /** The job must have ended so many seconds from now. */
  readonly deadlineSeconds?: number | undefined;
  /** Whether artifacts of an equal job will do; true unless given. */
  readonly mayReuse?: boolean;
  /** The schedule that asks, and for which instant. */
  readonly schedule?: NewCohortJob['schedule'];
}

export interface JobCreator {
  readonly database: Database;
  readonly store: ArtifactStore;
  readonly viewer: JobViewer;
  /** Hurries the relay; a lost ring only delays. */
  readonly ring: () => void;
}

/**
 * The job is completed already where it shows an equal one's artifacts. Throws `invalid_spec` and `quota_exceeded`; no
 * row is written then.
 */
export async function createCohortJob(creator: JobCreator, request: JobRequest): Promise<CohortJobView> {
  const submitted = await submitReusingJob(creator.database, await prepareSubmission(creator, request));
  creator.ring();
  return viewOf(submitted, creator.viewer);
}

type SubmissionParts = Pick<JobCreator, 'database' | 'store' | 'viewer'>;

/** The same, once for each ticket. Throws what `createOnce` throws as well. */
export async function createCohortJobOnce(
  creator: JobCreator,
  request: JobRequest,
  creation: Creation<CohortJobView>,
): Promise<CreationAnswer<CohortJobView>> {
  const { database, viewer, ring } = creator;
  const answer = await createOnce({ database, clock: viewer.clock }, creation, {
    prepare: () => prepareSubmission(creator, request),
    create: async (transaction, submission) => viewOf(await submitWithin(transaction, submission), viewer),
  });
  if (!answer.isReplayed) ring();
  return answer;
}

/**
 * The job that a request asks for, ready to be written. Throws `invalid_spec`. Where it can be completed at once, two
 * small files of it are stored already: they stay behind if it is never written, since whether it was written cannot be
 * known for certain when the connection to the database breaks.
 */
export async function prepareSubmission(
  { database, store, viewer }: SubmissionParts,
  { tenantID, body, requestID, apiKeyID = null, deadlineSeconds, mayReuse = true, schedule }: JobRequest,
): Promise<Submission> {
  const { columns, contentID, mostUsage } = planJob(await requestedSpec(database, tenantID, body));
  const job: NewCohortJob = {
    ...columns,
    id: createId('job'),
    tenantID,
    engineVersion: ENGINE_VERSION,
    requestID,
    apiKeyID,
    ...(deadlineSeconds !== undefined && { deadlineAt: secondsFrom(viewer.clock.now(), deadlineSeconds) }),
    contentID,
    reserves: { quantities: mostUsage, at: viewer.clock.now() },
    ...(schedule && { schedule }),
  };
  if (!mayReuse) return { job };
  const finder = { database, store, clock: viewer.clock };
  return { job, reuse: await findReuse(finder, { tenantID, jobID: job.id, contentID, spec: job.spec }) };
}

/** The plan of a job's request, of a whole cohort or of one that continues another. Throws `invalid_spec`. */
export async function requireJobPlan(
  database: Database,
  tenantID: string,
  body: unknown,
): Promise<CohortPlan> {
  return requirePlan(await requestedSpec(database, tenantID, body));
}

/** The specification that a request gives, or that follows from the job it continues; not checked yet. */
async function requestedSpec(database: Database, tenantID: string, body: unknown): Promise<unknown> {
  return isEvolveRequest(body) ? continuedSpec(database, tenantID, body) : body;
}

function secondsFrom(start: Date, seconds: number): Date {
  return new Date(start.getTime() + seconds * 1000);
}
