// The order in which a worker lets go: first what takes work, then what reports on it, last the connections.

import type { Database } from '@synthward/db';
import type { QueueBackend, QueueWorker, Relay } from '@synthward/queue';
import type { GenerationThreads, Heartbeats, Reconciler } from '@synthward/services';

export interface WorkerParts {
  readonly workers: readonly QueueWorker[];
  readonly reconciler: Reconciler;
  readonly relay: Relay;
  readonly heartbeats: Heartbeats;
  readonly threads: GenerationThreads;
  readonly backend: QueueBackend;
  readonly database: Database;
}

/** Resolves when nothing of the worker is left running. */
export async function closeInOrder({ graceMs }: { graceMs: number }, parts: WorkerParts): Promise<void> {
  await parts.reconciler.stop();
  await Promise.all(parts.workers.map((worker) => worker.close({ graceMs })));
  await parts.relay.stop();
  await parts.heartbeats.stop();
  await parts.threads.close();
  await parts.backend.close();
  await parts.database.close();
}
