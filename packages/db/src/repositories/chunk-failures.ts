// The end of a chunk that cannot be generated: it is tried again, or parked, and its job fails with it.

import { cohortChunkTransitions } from '@synthward/contracts';
import { type Database, inTransaction, type Transaction } from '../database';
import type { CohortChunk, Prisma } from '../generated/prisma/client';
import { failWithin } from './cohort-jobs';
import { databaseNow } from './database-clock';
import { type FailureCause, recordFailure } from './failures';
import { keepProgress } from './job-progress';
import { appendToOutbox } from './outbox';

export interface ChunkFailure {
  readonly chunkID: string;
  readonly fence: number;
  readonly cause: FailureCause;
  /** Failures after which the chunk is parked. */
  readonly attempts: number;
}

/** `lost`: somebody else has it, and nothing was changed. */
export type ChunkFailureEffect = 'queued again' | 'parked' | 'lost';

/** Queues the chunk again; or, after its attempts, parks it, ends the other chunks and fails the job. */
export function failChunk(
  database: Database,
  { chunkID, fence, cause, attempts }: ChunkFailure,
): Promise<ChunkFailureEffect> {
  return inTransaction(database, async (transaction) => {
    const held = { id: chunkID, fence, status: { in: [...cohortChunkTransitions.from('release')] } };
    const chunk = await transaction.cohortChunk.findFirst({ where: held }); // its failures are its holder's alone
    if (!chunk) return 'lost';
    const failures = chunk.failures + 1;
    if (failures >= attempts) {
      const isParked = await parkWithin(transaction, { chunk, held, failures, cause });
      return isParked ? 'parked' : 'lost';
    }
    const isMine = await queueAgain(transaction, { chunk, held, failures, cause });
    return isMine ? 'queued again' : 'lost';
  });
}

/**
 * Parks chunks whose workers fell silent at so many claims that the chunk must be the reason, and fails their jobs.
 * Answers how many chunks.
 */
export async function parkPoisonedChunks(
  database: Database,
  patience: { readonly heartbeatSeconds: number; readonly claims: number },
): Promise<number> {
  const { rows } = await database.pool.query<{ id: string; fence: number }>(
    `select id, fence from cohort_chunk
      where status in ('queued', 'running') and fence - fence_base >= $2
        and heartbeat_at < now() - make_interval(secs => $1::float8) limit 100`,
    [patience.heartbeatSeconds, patience.claims],
  );
  let parked = 0;
  for (const { id, fence } of rows) if (await parkPoisonedChunk(database, id, fence)) parked += 1;
  return parked;
}

function parkPoisonedChunk(database: Database, id: string, fence: number): Promise<boolean> {
  const cause = { code: 'chunk_poisoned', message: 'Its worker died at every attempt.' };
  return inTransaction(database, async (transaction) => {
    const held = { id, fence, status: { in: ['queued', 'running'] } };
    const chunk = await transaction.cohortChunk.findFirst({ where: held });
    if (!chunk) return false;
    return parkWithin(transaction, { chunk, held, failures: chunk.failures, cause });
  });
}

interface FailedChunk {
  readonly chunk: CohortChunk;
  /** Matches the row as long as nobody else has moved it. */
  readonly held: Prisma.CohortChunkWhereInput;
  readonly failures: number;
  readonly cause: FailureCause;
}

const NO_PROGRESS = { patients: 0, records: 0, bytes: 0n };

async function queueAgain(
  transaction: Transaction,
  { chunk, held, failures, cause }: FailedChunk,
): Promise<boolean> {
  await keepProgressOf(transaction, chunk);
  const [row] = await transaction.cohortChunk.updateManyAndReturn({
    where: held,
    data: {
      ...NO_PROGRESS,
      status: cohortChunkTransitions.to('release'),
      failures,
      run: { increment: 1 },
      error: errorOf(cause),
      heartbeatAt: await databaseNow(transaction),
    },
  });
  if (!row) return false;
  await recordChunkFailure(transaction, chunk, cause);
  await appendToOutbox(transaction, [
    { kind: 'job', queue: 'cohort-chunk', id: `cc-${row.id}-r${row.run}`, payload: { chunkID: row.id } },
  ]);
  return true;
}

/** The job's row is locked first, as whoever ends a job does: two chunks that park at once take turns. */
async function parkWithin(
  transaction: Transaction,
  { chunk, held, failures, cause }: FailedChunk,
): Promise<boolean> {
  const now = await databaseNow(transaction);
  await transaction.cohortJob.updateMany({ where: { id: chunk.jobId }, data: { rungAt: now } });
  await keepProgressOf(transaction, chunk);
  const { count } = await transaction.cohortChunk.updateMany({
    where: held,
    data: {
      ...NO_PROGRESS,
      status: cohortChunkTransitions.to('fail'),
      fence: { increment: 1 },
      failures,
      error: errorOf(cause),
      endedAt: now,
    },
  });
  if (count === 0) return false;
  await recordChunkFailure(transaction, chunk, cause);
  await failWithin(transaction, chunk.jobId, { error: jobErrorOfChunk(chunk, cause.message), endedAt: now });
  return true;
}

/** Before the amounts are taken back, and before the chunk's row is locked, as a claim does it. */
async function keepProgressOf(transaction: Transaction, { jobId, patients }: CohortChunk): Promise<void> {
  if (patients > 0) await keepProgress(transaction, jobId);
}

async function recordChunkFailure(transaction: Transaction, chunk: CohortChunk, cause: FailureCause) {
  const job = await transaction.cohortJob.findUniqueOrThrow({ where: { id: chunk.jobId } });
  await recordFailure(transaction, { job, chunkID: chunk.id, worker: chunk.worker }, cause);
}

function errorOf({ code, message }: FailureCause) {
  return { code, message };
}

/** What a job says of the chunk that it failed for. */
export function jobErrorOfChunk(
  { fromPart, toPart }: Pick<CohortChunk, 'fromPart' | 'toPart'>,
  detail: string,
): { code: string; message: string } {
  const parts = toPart - fromPart === 1 ? `Part ${toPart}` : `Parts ${fromPart + 1} to ${toPart}`;
  return { code: 'chunk_failed', message: `${parts} could not be generated: ${detail}` };
}
