// A chunk's doorbell: claim it, have a thread generate it, commit it under the fence of the claim.

import type { CohortSpec } from '@synthward/contracts';
import { type ClaimedChunk, claimChunk, commitChunk, type Database, failChunk } from '@synthward/db';
import { AppError, type Clock } from '@synthward/kernel';
import type { Logger } from '@synthward/observability';
import type { FhirFilter } from '../generation/fhir-filter';
import type { ChunkOutcome } from '../generation/generate-chunk';
import type { GenerationThreads } from '../generation/threads/generation-threads';
import { toInputJson } from '../input-json';
import type { Heartbeats } from './heartbeats';

/** Errors of the work itself after which a chunk is parked; crashes are counted by its fence. */
const ATTEMPTS = 3;

export interface ChunkWork {
  readonly database: Database;
  readonly threads: GenerationThreads;
  readonly heartbeats: Heartbeats;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Name of this process in the chunk's row. */
  readonly workerName: string;
  /** Hurries admission and the relay: rows have changed. */
  readonly ring: () => void;
}

/** A no-op when the chunk has ended or was claimed since. `signal` hands it back unfinished. */
export async function runChunk(work: ChunkWork, chunkID: string, signal: AbortSignal): Promise<void> {
  const claimed = await claimChunk(work.database, chunkID, {
    worker: work.workerName,
    now: work.clock.now(),
  });
  if (!claimed) return;
  const { chunk, job } = claimed;
  const fields = {
    jobID: job.id,
    tenantID: job.tenantId,
    requestID: job.requestId,
    chunkID,
    fence: chunk.fence,
  };
  const watch = work.heartbeats.watch(chunkID, chunk.fence, signal);
  try {
    const outcome = await generate(work, claimed, watch);
    const isMine = await commit(work, claimed, outcome);
    work.ring();
    work.logger.info({ ...fields, patients: outcome.patients, isMine }, 'cohort_chunk.committed');
  } catch (error) {
    if (watch.signal.aborted) throw error; // taken over or shutting down: somebody else goes on
    await recordFailure(work, claimed, error);
    work.ring();
    work.logger.error({ ...fields, error }, 'cohort_chunk.failed');
  } finally {
    watch.end();
  }
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

async function recordFailure(
  { database }: ChunkWork,
  { chunk }: ClaimedChunk,
  error: unknown,
): Promise<void> {
  const code = error instanceof AppError ? error.code : 'internal';
  const message = error instanceof Error ? error.message : String(error);
  const isFinal = code === 'determinism_violated';
  await failChunk(database, {
    chunkID: chunk.id,
    fence: chunk.fence,
    error: { code, message },
    attempts: isFinal ? 1 : ATTEMPTS,
  });
}
