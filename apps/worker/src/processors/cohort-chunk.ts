// Serves the queue of chunk doorbells: as many at once as there are generation threads.

import type { QueueBackend, QueueWorker } from '@synthward/queue';
import { type ChunkWork, runChunk } from '@synthward/services';

export function startCohortChunkWorker(
  backend: QueueBackend,
  { concurrency, ...work }: ChunkWork & { concurrency: number },
): QueueWorker {
  return backend.createWorker({
    queue: 'cohort-chunk',
    concurrency,
    process: ({ chunkID }, signal) => runChunk(work, chunkID, signal),
  });
}
