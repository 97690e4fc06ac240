// What clients and operators do to a job: stop it, hold it, let it go on, try again what failed.

import { type AuditAction, cohortChunkTransitions } from '@synthward/contracts';
import { type Database, inTransaction, type Transaction } from '../database';
import { type CohortJob, Prisma } from '../generated/prisma/client';
import { type AuditStamp, recordAudit } from './audit';
import { jobDoorbell, moveJob, recordEvent } from './job-moves';
import { keepForRetention } from './kept-until';
import { ringForNextJob } from './next-job';
import { endOpenChunks } from './open-chunks';
import { appendToOutbox } from './outbox';
import { reserveQuotaAgain } from './quotas';

/**
 * An open job becomes cancelled, and its open chunks with it, under a new fence: whoever works on one can no longer
 * commit. The doorbell is for its files. Undefined when the job has ended.
 */
export function cancelCohortJob(
  database: Database,
  jobID: string,
  endedAt: Date,
  stamp?: AuditStamp,
): Promise<CohortJob | undefined> {
  return moveAsTold(database, { jobID, action: 'cohort_job.cancel', stamp }, (transaction) =>
    cancelWithin(transaction, jobID, endedAt),
  );
}

/** The same within a transaction. */
export async function cancelWithin(
  transaction: Transaction,
  jobID: string,
  endedAt: Date,
): Promise<CohortJob | undefined> {
  const columns = { endedAt, run: { increment: 1 } };
  const job = await moveJob(transaction, jobID, { event: 'cancel', columns });
  if (!job) return undefined;
  await endOpenChunks(transaction, jobID, endedAt);
  await keepForRetention(transaction, job, endedAt);
  await recordEvent(transaction, job, { type: 'cohort_job.cancelled' });
  await appendToOutbox(transaction, [jobDoorbell(job)]);
  await ringForNextJob(transaction, job);
  return job;
}

/** A queued or running job is held: chunks that nobody has begun wait again, those that run may finish. */
export function pauseCohortJob(
  database: Database,
  jobID: string,
  stamp?: AuditStamp,
): Promise<CohortJob | undefined> {
  return moveAsTold(database, { jobID, action: 'cohort_job.pause', stamp }, async (transaction) => {
    const job = await moveJob(transaction, jobID, { event: 'pause' });
    if (!job) return undefined;
    await withdrawChunks(transaction, jobID);
    await recordEvent(transaction, job, { type: 'cohort_job.paused' });
    await ringForNextJob(transaction, job);
    return job;
  });
}

/** Chunks that nobody has begun wait to be admitted again, under new queue ids. */
async function withdrawChunks(transaction: Transaction, jobID: string): Promise<void> {
  await transaction.cohortChunk.updateMany({
    where: { jobId: jobID, status: { in: [...cohortChunkTransitions.from('withdraw')] } },
    data: { status: cohortChunkTransitions.to('withdraw'), run: { increment: 1 } },
  });
}

/** A paused job goes on where it was; chunks whose doorbells were answered in vain meanwhile are rung for again. */
export function resumeCohortJob(
  database: Database,
  jobID: string,
  stamp?: AuditStamp,
): Promise<CohortJob | undefined> {
  return moveAsTold(database, { jobID, action: 'cohort_job.resume', stamp }, async (transaction) => {
    const planned = await transaction.cohortChunk.count({ where: { jobId: jobID } });
    const job = await moveJob(transaction, jobID, {
      event: planned > 0 ? 'resume' : 'requeue',
      columns: { run: { increment: 1 } },
    });
    if (!job) return undefined;
    await withdrawChunks(transaction, jobID);
    await recordEvent(transaction, job, { type: 'cohort_job.resumed' });
    await appendToOutbox(transaction, [jobDoorbell(job)]);
    return job;
  });
}

/**
 * A failed job runs again: chunks that are done stay done, the others wait again with all their attempts, and a deadline
 * is as far away as it was at first. It takes from the quotas of this month what it held before. Undefined when the job
 * did not fail, or failed before it was planned. Throws `quota_exceeded`.
 */
export function retryCohortJob(
  database: Database,
  jobID: string,
  now = new Date(),
  stamp?: AuditStamp,
): Promise<CohortJob | undefined> {
  return moveAsTold(database, { jobID, action: 'cohort_job.retry', stamp }, async (transaction) => {
    if ((await transaction.cohortChunk.count({ where: { jobId: jobID } })) === 0) return undefined;
    const job = await moveJob(transaction, jobID, {
      event: 'retry',
      columns: { run: { increment: 1 }, error: Prisma.DbNull, endedAt: null, expiresAt: null },
    });
    if (!job) return undefined;
    await transaction.$executeRaw`
      update cohort_job set deadline_at = now() + (deadline_at - created_at) where id = ${jobID}`;
    await transaction.$executeRaw`
      update cohort_chunk
         set status = ${cohortChunkTransitions.to('retry')}, run = run + 1, fence_base = fence, failures = 0,
             patients = 0, records = 0, bytes = 0, error = null, ended_at = null, heartbeat_at = now()
       where job_id = ${jobID} and status = any(${[...cohortChunkTransitions.from('retry')]})`;
    await recordEvent(transaction, job, { type: 'cohort_job.retried' });
    await appendToOutbox(transaction, [jobDoorbell(job)]);
    await reserveQuotaAgain(transaction, job, now);
    return job;
  });
}

interface ToldMove {
  readonly jobID: string;
  readonly action: AuditAction;
  /** Absent for what the platform does by itself: the events of the job tell that. */
  readonly stamp: AuditStamp | undefined;
}

/** Moves a job in one transaction, with an entry in the audit log where a caller has asked for it. */
function moveAsTold(
  database: Database,
  { jobID, action, stamp }: ToldMove,
  move: (transaction: Transaction) => Promise<CohortJob | undefined>,
): Promise<CohortJob | undefined> {
  return inTransaction(database, async (transaction) => {
    if (!stamp) return move(transaction);
    const status = await lockStatus(transaction, jobID);
    const job = await move(transaction);
    if (!job) return undefined;
    await recordAudit(transaction, {
      tenantID: job.tenantId,
      at: stamp.now,
      by: stamp.by,
      action,
      target: jobID,
      before: { jobID, status },
      after: { jobID, status: job.status },
      data: { status: job.status },
    });
    return job;
  });
}

async function lockStatus(transaction: Transaction, jobID: string): Promise<string | undefined> {
  const [row] = await transaction.$queryRaw<{ status: string }[]>`
    select status from cohort_job where id = ${jobID} for no key update`;
  return row?.status;
}

/** An ended job becomes expired: from now on its files may go. False when it was not there. */
export function expireCohortJob(database: Database, jobID: string): Promise<boolean> {
  return inTransaction(database, async (transaction) => {
    const job = await moveJob(transaction, jobID, { event: 'expire' });
    if (job) await recordEvent(transaction, job, { type: 'cohort_job.expired' });
    return job !== undefined;
  });
}
