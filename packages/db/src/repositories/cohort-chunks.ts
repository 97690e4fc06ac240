// Chunks: claimed under a fence, kept alive by heartbeats, committed only by the newest claim.

import { cohortChunkTransitions } from '@synthward/contracts';
import { type Database, inTransaction, type Transaction } from '../database';
import { type CohortChunk, type CohortJob, Prisma } from '../generated/prisma/client';
import { type NewArtifact, recordArtifacts } from './artifacts';
import { databaseNow } from './database-clock';
import { keepProgress, sampleProgress } from './job-progress';
import { appendToOutbox } from './outbox';
import { isHeldWithin } from './queue-holds';

export interface ClaimedChunk {
  readonly chunk: CohortChunk;
  readonly job: CohortJob;
}

/**
 * Takes a chunk of a running job: mints a new fence, so that whoever held it before can no longer commit. Undefined when
 * the chunk has ended or its job does not run, when the doorbell was a duplicate, and while the queue is held.
 */
export function claimChunk(
  database: Database,
  chunkID: string,
  { worker }: { readonly worker: string },
): Promise<ClaimedChunk | undefined> {
  return inTransaction(database, async (transaction) => {
    if (await isHeldWithin(transaction, 'cohort-chunk')) return undefined;
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
        heartbeatAt: await databaseNow(transaction),
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

/** How a worker came to lose a chunk: its job has ended, or somebody else was given the chunk. */
export type ChunkLoss = 'cancelled' | 'taken_over';

/**
 * One statement for all chunks of a worker, and one for the samples of their jobs. Answers the entries that it holds no
 * longer, with the way each was lost. Waits for no row, which is why it can take part in no deadlock: a chunk that
 * somebody else changes at the moment is left to the next heartbeat.
 */
export async function heartbeatChunks(
  database: Database,
  progress: readonly ChunkProgress[],
): Promise<ReadonlyMap<ChunkProgress, ChunkLoss>> {
  if (progress.length === 0) return new Map();
  const { rows } = await database.pool.query<{ id: string; fence: number; job_id: string }>(
    `with held as (
       select c.id, p.patients, p.records, p.bytes from cohort_chunk c
         join unnest($1::text[], $2::int[], $3::int[], $4::int[], $5::bigint[]) as p(id, fence, patients, records, bytes)
           on c.id = p.id and c.fence = p.fence and c.status = 'running'
          for no key update of c skip locked)
     update cohort_chunk c set patients = held.patients, records = held.records, bytes = held.bytes, heartbeat_at = now()
       from held where c.id = held.id
     returning c.id, c.fence, c.job_id`,
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
  const held = new Map(rows.map(({ id, fence }) => [id, fence]));
  const missed = progress.filter(({ chunkID, fence }) => held.get(chunkID) !== fence);
  return missed.length === 0 ? new Map() : findLosses(database, missed);
}

/** Of chunks that were not updated: those that are lost, and not merely being changed by somebody else. */
async function findLosses(
  { pool }: Database,
  missed: readonly ChunkProgress[],
): Promise<ReadonlyMap<ChunkProgress, ChunkLoss>> {
  const { rows } = await pool.query<{ id: string; fence: number; status: string }>(
    'select id, fence, status from cohort_chunk where id = any($1)',
    [missed.map(({ chunkID }) => chunkID)],
  );
  const chunks = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    missed.flatMap((each): [ChunkProgress, ChunkLoss][] => {
      const chunk = chunks.get(each.chunkID);
      if (chunk?.status === 'running' && chunk.fence === each.fence) return [];
      return [[each, chunk?.status === 'cancelled' ? 'cancelled' : 'taken_over']];
    }),
  );
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
export async function commitChunk(database: Database, result: ChunkResult): Promise<boolean> {
  const { chunkID, fence, artifacts, bytes, ...columns } = result;
  const committed = await inTransaction(database, async (transaction) => {
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
    if (!row) return undefined;
    await recordArtifacts(transaction, { id: row.jobId, tenantId: row.tenantId }, artifacts);
    return { chunk: row, hasRung: await ringWhenLast(transaction, row) };
  });
  if (!committed) return false;
  if (!committed.hasRung) await inTransaction(database, (later) => ringWhenLast(later, committed.chunk));
  return true;
}

/**
 * Rings for the job when none of its chunks is open. Two last commits at the same moment may each see the other's chunk
 * open, so both look once more when they are through: the later one sees that it was the last.
 */
async function ringWhenLast(transaction: Transaction, chunk: CohortChunk): Promise<boolean> {
  const open = await transaction.cohortChunk.findFirst({
    where: { jobId: chunk.jobId, status: { in: ['pending', 'queued', 'running'] } },
    select: { id: true },
  });
  if (open) return false;
  await appendToOutbox(transaction, [jobDoorbell(chunk)]);
  return true;
}

/**
 * Gives a chunk back that its holder will not finish, because it is shut down: the next claim is as good as the first.
 * The doorbell is left to the queue, which delivers again what its worker gives back. False when it was lost before.
 */
export async function releaseChunk(
  { prisma }: Database,
  { chunkID, fence }: { readonly chunkID: string; readonly fence: number },
): Promise<boolean> {
  const { count } = await prisma.cohortChunk.updateMany({
    where: { id: chunkID, fence, status: { in: [...cohortChunkTransitions.from('release')] } },
    data: {
      status: cohortChunkTransitions.to('release'),
      fenceBase: { increment: 1 },
      heartbeatAt: await databaseNow(prisma),
    },
  });
  return count === 1;
}

/** Named by the claim that ended as well: a job that is retried may see the same chunk end last once more. */
function jobDoorbell({ id, jobId, fence }: CohortChunk) {
  return { kind: 'job', queue: 'cohort-job', id: `cj-${jobId}-e-${id}-f${fence}`, payload: { jobID: jobId } };
}
