// The doorbell of a job: looks at its rows and does the next thing, if there is one. Ringing is always safe.

import { ENGINE_VERSION } from '@synthward/cohorts';
import { billingPlanOf, type CohortSpec } from '@synthward/contracts';
import {
  beginFinalising,
  type CohortJobWithChunks,
  failCohortJob,
  findCohortJob,
  findNextQueuedJob,
  isQueueHeld,
  jobErrorOfChunk,
  type PlannedChunk,
  startCohortJob,
  startInPlace,
} from '@synthward/db';
import { AppError } from '@synthward/kernel';
import { finaliseExport } from '../fhir-exports/finalise-export';
import { removeCancelledFiles } from '../retention/cancelled-jobs';
import { finaliseCohortJob } from './finalise';
import type { JobWork } from './job-work';
import { planChunks } from './plan-chunks';

/**
 * Finishes a job whose chunks are done, fails one whose chunks have failed, clears up after a cancelled one, plans the
 * internal job of an export. Other queued jobs are planned in order of submission while their tenant's plan has a place
 * for them, whichever was rung for. Nothing of it while the queue is held.
 */
export async function advanceCohortJob(work: JobWork, jobID: string): Promise<void> {
  if (await isQueueHeld(work.database, 'cohort-job')) return;
  const job = await findCohortJob(work.database, jobID);
  if (!job) return;
  if (job.status === 'queued' && job.exportId !== null) await planInternal(work, job);
  else if (job.status === 'running') await close(work, job);
  else if (job.status === 'finalising') await finish(work, job);
  else if (job.status === 'cancelled') await removeCancelledFiles(work, job.id);
  await planNext(work, job.tenantId);
}

async function planInternal(work: JobWork, job: CohortJobWithChunks): Promise<void> {
  const chunks = await requireChunks(work, job);
  if (chunks && (await startCohortJob(work.database, job.id, chunks))) work.ring();
}

/** Ends when no job is queued, when there is no place, and when another worker is at it. */
async function planNext(work: JobWork, tenantID: string): Promise<void> {
  for (;;) {
    const next = await findNextQueuedJob(work.database, tenantID);
    const places = billingPlanOf(next?.plan ?? '').concurrentJobs;
    if (!next || next.underWay >= places) return;
    const job = await findCohortJob(work.database, next.jobID);
    const chunks = job && (await requireChunks(work, job));
    if (!chunks) continue;
    if (!(await startInPlace(work.database, { jobID: job.id, tenantID }, { chunks, places }))) return;
    work.ring();
  }
}

/** Undefined when the job had to be failed. */
async function requireChunks(work: JobWork, job: CohortJobWithChunks): Promise<PlannedChunk[] | undefined> {
  if (job.engineVersion !== ENGINE_VERSION) {
    const message = `The job was planned by engine ${job.engineVersion}; this is ${ENGINE_VERSION}. Submit it again.`;
    await fail(work, job.id, { code: 'engine_version_changed', message });
    return undefined;
  }
  const spec = job.spec as unknown as CohortSpec; // written by createCohortJob from a parsed specification
  return planChunks(spec, work.partsPerChunk);
}

const OPEN = new Set(['pending', 'queued', 'running']);

async function close(work: JobWork, job: CohortJobWithChunks): Promise<void> {
  if (job.chunks.some(({ status }) => status === 'pending')) work.ring(); // a job that goes on has chunks to be admitted
  if (job.chunks.some(({ status }) => OPEN.has(status))) return;
  const failed = job.chunks.find(({ status }) => status !== 'done');
  if (failed) {
    await fail(work, job.id, jobErrorOfChunk(failed, readMessage(failed.error)));
    return;
  }
  await finish(work, job);
}

/** An error of ours is final and fails the job; anything else (store, database) is left to the next ring. */
async function finish(work: JobWork, job: CohortJobWithChunks): Promise<void> {
  if (!(await beginFinalising(work.database, job.id))) return;
  try {
    await (job.exportId === null ? finaliseCohortJob(work, job) : finaliseExport(work, job));
    await removeCancelledFiles(work, job.id); // cancelled while the last files were being stored
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await fail(work, job.id, { code: error.code, message: error.message });
  }
}

async function fail(work: JobWork, jobID: string, error: { code: string; message: string }): Promise<void> {
  work.logger.error({ jobID, ...error }, 'cohort_job.failed');
  await failCohortJob(work.database, jobID, { error, endedAt: work.clock.now() });
}

function readMessage(error: unknown): string {
  const isObject = typeof error === 'object' && error !== null;
  return isObject && 'message' in error ? String(error.message) : 'no reason was recorded';
}
