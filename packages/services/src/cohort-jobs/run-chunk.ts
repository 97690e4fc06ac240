// A chunk's doorbell: claim it, have a thread generate it, commit it under the fence of the claim.

import type { CohortSpec } from '@synthward/contracts';
import {
  type ChunkLoss,
  type ClaimedChunk,
  claimChunk,
  commitChunk,
  type Database,
  failChunk,
  releaseChunk,
} from '@synthward/db';
import type { Clock } from '@synthward/kernel';
import type { Logger } from '@synthward/observability';
import type { ArtifactStore } from '@synthward/storage';
import type { FhirFilter } from '../generation/fhir-filter';
import type { ChunkOutcome } from '../generation/generate-chunk';
import type { GenerationThreads } from '../generation/threads/generation-threads';
import { toInputJson } from '../input-json';
import { removeCancelledFiles } from '../retention/cancelled-jobs';
import { causeOf } from './failure-cause';
import type { Heartbeats } from './heartbeats';

/** Errors of the work itself after which a chunk is parked; crashes are counted by its fence. */
const ATTEMPTS = 3;

export interface ChunkWork {
  readonly database: Database;
  /** Where the threads store; here only to remove what a cancelled job left. */
  readonly store: ArtifactStore;
  readonly threads: GenerationThreads;
  readonly heartbeats: Heartbeats;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Name of this process in the chunk's row. */
  readonly workerName: string;
  /** Hurries admission and the relay: rows have changed. */
  readonly ring: () => void;
}

/**
 * A no-op when the chunk has ended or was claimed since. `signal` hands it back unfinished, and its reason is thrown; a
 * chunk that was lost meanwhile is left to whoever has it.
 */
export async function runChunk(work: ChunkWork, chunkID: string, signal: AbortSignal): Promise<void> {
  const claimed = await claimChunk(work.database, chunkID, { worker: work.workerName });
  if (!claimed) return;
  const { chunk, job } = claimed;
  const watch = work.heartbeats.watch({ jobID: job.id, chunkID, fence: chunk.fence }, signal);
  try {
    const outcome = await generate(work, claimed, watch);
    const isMine = await commit(work, claimed, outcome);
    work.ring();
    work.logger.info({ ...fieldsOf(claimed), patients: outcome.patients, isMine }, 'cohort_chunk.committed');
    if (!isMine) await removeLeftovers(work, claimed);
  } catch (error) {
    if (!watch.signal.aborted) await recordFailure(work, claimed, error);
    else if (watch.loss() !== undefined) await leave(work, claimed, watch.loss());
    else await handBack(work, claimed, error);
  } finally {
    watch.end();
  }
}

function fieldsOf({ chunk, job }: ClaimedChunk) {
  return {
    jobID: job.id,
    tenantID: job.tenantId,
    requestID: job.requestId,
    chunkID: chunk.id,
    fence: chunk.fence,
  };
}

async function generate(
  { threads }: ChunkWork,
  { chunk, job }: ClaimedChunk,
  watch: ReturnType<Heartbeats['watch']>,
) {
  const running = threads.startChunk(
    {
      job: { tenantID: job.tenantId, jobID: job.id },
      spec: job.spec as unknown as CohortSpec, // written by createCohortJob from a parsed specification
      fromPart: chunk.fromPart,
      toPart: chunk.toPart,
      ...(job.fhirFilter !== null && { fhirFilter: job.fhirFilter as FhirFilter }), // written by startExport
    },
    watch.signal,
  );
  watch.follow(running.progress);
  return running.outcome;
}

function commit({ database }: ChunkWork, { chunk }: ClaimedChunk, outcome: ChunkOutcome): Promise<boolean> {
  const { patients, records, bytes, tally, changes, resources, artifacts, summaries } = outcome;
  return commitChunk(database, {
    chunkID: chunk.id,
    fence: chunk.fence,
    patients,
    records,
    bytes,
    tally: toInputJson({ ...tally, changes, exported: resources, ...(chunk.number === 0 && { summaries }) }),
    artifacts,
  });
}

async function recordFailure(work: ChunkWork, claimed: ClaimedChunk, error: unknown): Promise<void> {
  const { chunk } = claimed;
  const cause = causeOf(error);
  const isFinal = cause.code === 'determinism_violated';
  const effect = await failChunk(work.database, {
    chunkID: chunk.id,
    fence: chunk.fence,
    cause,
    attempts: isFinal ? 1 : ATTEMPTS,
  });
  work.ring();
  work.logger.error({ ...fieldsOf(claimed), error, effect }, 'cohort_chunk.failed');
}

/** The job has ended, or another worker is at it: nothing of this attempt counts. */
async function leave(work: ChunkWork, claimed: ClaimedChunk, loss: ChunkLoss | undefined): Promise<void> {
  work.logger.info({ ...fieldsOf(claimed), loss }, 'cohort_chunk.left');
  await removeLeftovers(work, claimed);
}

/** The thread has stopped: nothing is written any more. The sweeper comes by later, if the store is away now. */
async function removeLeftovers(work: ChunkWork, claimed: ClaimedChunk): Promise<void> {
  try {
    await removeCancelledFiles(work, claimed.job.id);
  } catch (error) {
    work.logger.warn({ ...fieldsOf(claimed), error }, 'cohort_chunk.files_left');
  }
}

/** The row first, then the queue, which delivers to another worker what is thrown here. */
async function handBack(work: ChunkWork, claimed: ClaimedChunk, error: unknown): Promise<never> {
  const { id: chunkID, fence } = claimed.chunk;
  const isMine = await releaseChunk(work.database, { chunkID, fence });
  work.logger.info({ ...fieldsOf(claimed), isMine }, 'cohort_chunk.handed_back');
  throw error;
}
