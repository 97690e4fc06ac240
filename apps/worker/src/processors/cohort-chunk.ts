// Answers the doorbells of chunks: seconds of work each, as many at once as there are generation threads.

import { type ChunkWork, runChunk } from '@synthward/services';

/** What the queue `cohort-chunk` calls for each delivery; the signal hands the chunk back. */
export function createCohortChunkProcessor(work: ChunkWork) {
  return ({ chunkID }: { readonly chunkID: string }, signal: AbortSignal): Promise<void> =>
    runChunk(work, chunkID, signal);
}
