// Cohort jobs: each state change is one conditional update with its event, its messages and its effects.

import type { Quantities, Usage } from '@synthward/contracts';
import { type Database, inTransaction, type Transaction } from '../database';
import type { CohortChunk, CohortJob, Prisma } from '../generated/prisma/client';
import { type NewArtifact, recordArtifacts } from './artifacts';
import { databaseNow } from './database-clock';
import { recordFailure } from './failures';
import { jobDoorbell, moveJob, recordEvent } from './job-moves';
import { keepForRetention } from './kept-until';
import { ringForNextJob } from './next-job';
import { endOpenChunks } from './open-chunks';
import { appendToOutbox } from './outbox';
import { reserveQuota } from './quotas';
import { recordUsage } from './usage';

export interface NewCohortJob {
  readonly id: string;
  readonly tenantID: string;
  readonly name: string;
  readonly spec: Prisma.InputJsonObject;
  readonly specDigest: string;
  readonly engineVersion: string;
  readonly population: number;
  readonly sourceRecords: number;
  readonly requestID: string;
  /** The key that submits it; none for a schedule. */
  readonly apiKeyID?: string | null;
  readonly preview: Prisma.InputJsonObject;
  /** When the job must have ended. */
  readonly deadlineAt?: Date;
  /** Jobs of a tenant with equal ids have equal artifacts; absent for jobs that lend to nobody. */
  readonly contentID?: string;
  /** The schedule that submits the job, and for which instant: once for each. */
  readonly schedule?: { readonly scheduleID: string; readonly scheduledFor: Date };
  /** The most that the job can use, taken from the quotas of the month; null for a job that is not charged. */
  readonly reserves: { readonly quantities: Quantities; readonly at: Date } | null;
  /** Set for the internal job of a bulk export. */
  readonly export?: { readonly exportID: string; readonly fhirFilter: Prisma.InputJsonObject };
}

/** Writes the job, its first event, the doorbell and its hold on the quotas in one transaction. Throws `quota_exceeded`. */
export function submitCohortJob(database: Database, job: NewCohortJob): Promise<CohortJob> {
  return inTransaction(database, (transaction) => insertCohortJob(transaction, job));
}

/** The same within a transaction. */
export async function insertCohortJob(transaction: Transaction, job: NewCohortJob): Promise<CohortJob> {
  const row = await insertQueuedJob(transaction, job);
  await appendToOutbox(transaction, [jobDoorbell(row)]);
  if (job.reserves) await reserveQuota(transaction, row, job.reserves);
  return row;
}

/** The same without a doorbell and without its hold, for a job that has something else to happen in the transaction. */
export async function insertQueuedJob(transaction: Transaction, job: NewCohortJob): Promise<CohortJob> {
  const {
    tenantID,
    requestID,
    apiKeyID = null,
    contentID,
    schedule,
    reserves: _,
    export: ofExport,
    ...columns
  } = job;
  const row = await transaction.cohortJob.create({
    data: {
      ...columns,
      tenantId: tenantID,
      requestId: requestID,
      apiKeyId: apiKeyID,
      status: 'queued',
      contentId: contentID ?? null,
      ...(schedule && { scheduleId: schedule.scheduleID, scheduledFor: schedule.scheduledFor }),
      ...(ofExport && { exportId: ofExport.exportID, fhirFilter: ofExport.fhirFilter }),
    },
  });
  await recordEvent(transaction, row, { type: 'cohort_job.queued' });
  return row;
}

export interface PlannedChunk {
  readonly id: string;
  readonly number: number;
  readonly fromPart: number;
  readonly toPart: number;
  /** What its admission is charged, in patients without a clinical life. */
  readonly cost: number;
}

/** Queued becomes running with its chunks, which wait to be admitted. False when somebody else was first. */
export function startCohortJob(
  database: Database,
  jobID: string,
  chunks: readonly PlannedChunk[],
): Promise<boolean> {
  return inTransaction(database, (transaction) => startWithin(transaction, jobID, chunks));
}

/** The same within a transaction. */
export async function startWithin(
  transaction: Transaction,
  jobID: string,
  chunks: readonly PlannedChunk[],
): Promise<boolean> {
  const job = await moveJob(transaction, jobID, { event: 'plan', columns: { startedAt: new Date() } });
  if (!job) return false;
  await transaction.cohortChunk.createMany({
    data: chunks.map((chunk) => ({ ...chunk, jobId: jobID, tenantId: job.tenantId, status: 'pending' })),
  });
  await recordEvent(transaction, job, { type: 'cohort_job.started' });
  return true;
}

/** Running becomes finalising; a job that is finalising already may be finished by anybody who asks. */
export function beginFinalising(database: Database, jobID: string): Promise<boolean> {
  return inTransaction(database, async (transaction) => {
    const moved = await moveJob(transaction, jobID, { event: 'finalise' });
    if (moved) {
      await recordEvent(transaction, moved, { type: 'cohort_job.finalising' });
      return true;
    }
    const { count } = await transaction.cohortJob.updateMany({
      where: { id: jobID, status: 'finalising' },
      data: { rungAt: await databaseNow(transaction) },
    });
    return count === 1;
  });
}

export interface Completion {
  readonly manifest: Prisma.InputJsonObject;
  readonly quality: Prisma.InputJsonObject;
  readonly summaries: readonly string[];
  /** What the finaliser itself wrote. */
  readonly artifacts: readonly NewArtifact[];
  /** Null for what is not charged. */
  readonly usage: Usage | null;
  readonly endedAt: Date;
  /** Null for the job of an export, which is kept as long as the export. */
  readonly expiresAt: Date | null;
}

/** Finalising becomes completed, with its last artifacts and the usage, once. False when it was completed before. */
export function completeCohortJob(
  database: Database,
  jobID: string,
  completion: Completion,
): Promise<boolean> {
  return inTransaction(
    database,
    async (transaction) =>
      (await completeWithin(transaction, jobID, { event: 'complete', completion })) !== undefined,
  );
}

/** The same within a transaction, for each way to be completed. Undefined when the job was elsewhere. */
export async function completeWithin(
  transaction: Transaction,
  jobID: string,
  { event, completion, reusedFromID }: CompletingMove,
): Promise<CohortJob | undefined> {
  const { manifest, quality, summaries, endedAt, expiresAt, artifacts, usage } = completion;
  const columns = {
    ...{ manifest, quality, summaries: [...summaries], endedAt, expiresAt },
    ...(reusedFromID !== undefined && { reusedFromId: reusedFromID }),
  };
  const job = await moveJob(transaction, jobID, { event, columns });
  if (!job) return undefined;
  await recordArtifacts(transaction, job, artifacts);
  if (usage) await recordUsage(transaction, job, { usage, occurredAt: endedAt });
  await recordEvent(transaction, job, { type: 'cohort_job.completed' });
  return job;
}

interface CompletingMove {
  readonly event: 'complete' | 'reuse';
  readonly completion: Completion;
  /** The job whose artifacts are shown. */
  readonly reusedFromID?: string;
}

export interface JobFailure {
  readonly error: Prisma.InputJsonObject & { readonly code: string; readonly message: string };
  readonly endedAt: Date;
}

/** An open job becomes failed, for a reason that lies in the job itself. */
export function failCohortJob(database: Database, jobID: string, failure: JobFailure): Promise<boolean> {
  return inTransaction(database, async (transaction) => {
    const job = await failWithin(transaction, jobID, failure);
    if (job) await recordFailure(transaction, { job }, failure.error);
    return job !== undefined;
  });
}

/**
 * The same within a transaction, for whoever has recorded the cause. Open chunks end with the job; what the others made
 * is kept for a retry until the job expires. Undefined when the job had ended.
 */
export async function failWithin(
  transaction: Transaction,
  jobID: string,
  { error, endedAt }: JobFailure,
): Promise<CohortJob | undefined> {
  const job = await moveJob(transaction, jobID, { event: 'fail', columns: { error, endedAt } });
  if (!job) return undefined;
  await endOpenChunks(transaction, jobID, endedAt);
  await keepForRetention(transaction, job, endedAt);
  await recordEvent(transaction, job, { type: 'cohort_job.failed', data: { error } });
  await ringForNextJob(transaction, job);
  return job;
}

export type CohortJobWithChunks = CohortJob & { chunks: CohortChunk[] };

/** The job with its chunks in order, for the worker. */
export async function findCohortJob(
  { prisma }: Database,
  jobID: string,
): Promise<CohortJobWithChunks | undefined> {
  const row = await prisma.cohortJob.findFirst({
    where: { id: jobID },
    include: { chunks: { orderBy: { number: 'asc' } } },
  });
  return row ?? undefined;
}
