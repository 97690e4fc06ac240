// Chunks: claimed under a fence, kept alive by heartbeats, committed only by the newest claim.

import { cohortChunkTransitions } from '@synthward/contracts';
import { type Database, inTransaction, type Transaction } from '../database';
import { type CohortChunk, type CohortJob, Prisma } from '../generated/prisma/client';
import { type NewArtifact, recordArtifacts } from './artifacts';
import { keepProgress, sampleProgress } from './job-progress';
import { appendToOutbox } from './outbox';

export interface ClaimedChunk {
  readonly chunk: CohortChunk;
  readonly job: CohortJob;
}

/**
 * Takes a chunk of a running job: mints a new fence, so that whoever held it before can no longer commit. Undefined when
 * the chunk has ended or its job does not run: the doorbell was a duplicate.
 */
export function claimChunk(
  database: Database,
  chunkID: string,
  { worker, now }: { worker: string; now: Date },
): Promise<ClaimedChunk | undefined> {
  return inTransaction(database, async (transaction) => {
    await keepProgressOf(transaction, chunkID);
    const [row] = await transaction.cohortChunk.updateManyAndReturn({
      where: {
        id: chunkID,
        status: { in: [...cohortChunkTransitions.from('claim')] },
        job: { status: 'running' },
      },
      data: {
        ...NO_PROGRESS,
        status: cohortChunkTransitions.to('claim'),
        fence: { increment: 1 },
        worker,
        heartbeatAt: now,
      },
    });
    if (!row) return undefined;
    const job = await transaction.cohortJob.findUniqueOrThrow({ where: { id: row.jobId } });
    return { chunk: row, job };
  });
}

const NO_PROGRESS = { patients: 0, records: 0, bytes: 0n };

/** Of a chunk that somebody had begun: the next one to work on it begins with nothing. */
async function keepProgressOf(transaction: Transaction, chunkID: string): Promise<void> {
  const begun = await transaction.cohortChunk.findFirst({
    where: { id: chunkID, patients: { gt: 0 } },
    select: { jobId: true },
  });
  if (begun) await keepProgress(transaction, begun.jobId);
}

export interface ChunkProgress {
  readonly chunkID: string;
  readonly fence: number;
  readonly patients: number;
  readonly records: number;
  readonly bytes: number;
}

/**
 * One statement for all chunks of a worker, and one for the samples of their jobs. Answers the ids of those it still
 * holds: the others were taken over.
 */
export async function heartbeatChunks(
  database: Database,
  progress: readonly ChunkProgress[],
): Promise<string[]> {
  if (progress.length === 0) return [];
  const { rows } = await database.pool.query<{ id: string; job_id: string }>(
    `update cohort_chunk c set patients = p.patients, records = p.records, bytes = p.bytes, heartbeat_at = now()
     from unnest($1::text[], $2::int[], $3::int[], $4::int[], $5::bigint[]) as p(id, fence, patients, records, bytes)
     where c.id = p.id and c.fence = p.fence and c.status = 'running'
     returning c.id, c.job_id`,
    [
      progress.map(({ chunkID }) => chunkID),
      progress.map(({ fence }) => fence),
      progress.map(({ patients }) => patients),
      progress.map(({ records }) => records),
      progress.map(({ bytes }) => bytes),
    ],
  );
  await sampleProgress(
    database,
    rows.map((row) => row.job_id),
  );
  return rows.map(({ id }) => id);
}

export interface ChunkResult {
  readonly chunkID: string;
  readonly fence: number;
  readonly patients: number;
  readonly records: number;
  readonly bytes: number;
  readonly tally: Prisma.InputJsonObject;
  readonly artifacts: readonly NewArtifact[];
}

/**
 * Commits the chunk with its artifacts, if the fence is still the newest; false for a zombie, which changes nothing.
 * Never touches the job's row, so that the chunks of a large job do not queue up for it.
 */
export function commitChunk(database: Database, result: ChunkResult): Promise<boolean> {
  const { chunkID, fence, artifacts, bytes, ...columns } = result;
  return inTransaction(database, async (transaction) => {
    const [row] = await transaction.cohortChunk.updateManyAndReturn({
      where: { id: chunkID, fence, status: { in: [...cohortChunkTransitions.from('finish')] } },
      data: {
        ...columns,
        bytes: BigInt(bytes),
        status: cohortChunkTransitions.to('finish'),
        error: Prisma.DbNull,
        endedAt: new Date(),
      },
    });
    if (!row) return false;
    await recordArtifacts(transaction, { id: row.jobId, tenantId: row.tenantId }, artifacts);
    await ringWhenLast(transaction, row);
    return true;
  });
}

/**
 * Rings for the job when no other chunk is open. Two last commits at the same moment may each see the other one open:
 * then the flow's parent rings, or the reconciler.
 */
async function ringWhenLast(transaction: Transaction, chunk: CohortChunk): Promise<void> {
  const open = await transaction.cohortChunk.count({
    where: { jobId: chunk.jobId, status: { in: ['pending', 'queued', 'running'] } },
  });
  if (open === 0) await appendToOutbox(transaction, [jobDoorbell(chunk)]);
}

export interface ChunkFailure {
  readonly chunkID: string;
  readonly fence: number;
  readonly error: Prisma.InputJsonObject;
  /** Failures after which the chunk is parked. */
  readonly attempts: number;
}

/** Queues the chunk again, or parks it as failed after its attempts. False for a zombie. */
export function failChunk(database: Database, failure: ChunkFailure): Promise<boolean> {
  const { chunkID, fence, error, attempts } = failure;
  return inTransaction(database, async (transaction) => {
    const chunk = await lockRunningChunk(transaction, chunkID, fence);
    if (!chunk) return false;
    const failures = chunk.failures + 1;
    const isParked = failures >= attempts;
    const run = chunk.run + 1;
    if (chunk.patients > 0) await keepProgress(transaction, chunk.jobId);
    await transaction.cohortChunk.update({
      where: { id: chunkID },
      data: {
        ...NO_PROGRESS,
        failures,
        run,
        error,
        status: cohortChunkTransitions.to(isParked ? 'fail' : 'release'),
        heartbeatAt: new Date(),
        endedAt: isParked ? new Date() : null,
      },
    });
    await appendToOutbox(transaction, [isParked ? jobDoorbell(chunk) : chunkDoorbell(chunkID, run)]);
    return true;
  });
}

async function lockRunningChunk(transaction: Transaction, id: string, fence: number) {
  const { count } = await transaction.cohortChunk.updateMany({
    where: { id, fence, status: { in: [...cohortChunkTransitions.from('release')] } },
    data: { heartbeatAt: new Date() },
  });
  return count === 1 ? transaction.cohortChunk.findUniqueOrThrow({ where: { id } }) : undefined;
}

function chunkDoorbell(chunkID: string, run: number) {
  return { kind: 'job', queue: 'cohort-chunk', id: `cc-${chunkID}-r${run}`, payload: { chunkID } };
}

function jobDoorbell({ id, jobId }: CohortChunk) {
  return { kind: 'job', queue: 'cohort-job', id: `cj-${jobId}-e-${id}`, payload: { jobID: jobId } };
}
