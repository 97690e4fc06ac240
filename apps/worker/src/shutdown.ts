// The order in which a worker lets go: first what takes work, then what reports on it, last the connections.

import type { GenerationThreads, Heartbeats, Reconciler } from '@synthward/services';

interface Closable {
  close(): Promise<void>;
}

export interface WorkerParts {
  readonly workers: readonly { close(options: { graceMs: number }): Promise<void> }[];
  readonly reconcilers: readonly Reconciler[];
  readonly relay: { stop(): Promise<void> };
  readonly heartbeats: Heartbeats;
  readonly threads: GenerationThreads;
  readonly backend: Closable;
  readonly databases: readonly Closable[];
}

/** Resolves when nothing of the worker is left running. */
export async function closeInOrder({ graceMs }: { graceMs: number }, parts: WorkerParts): Promise<void> {
  await Promise.all(parts.reconcilers.map((reconciler) => reconciler.stop()));
  await Promise.all(parts.workers.map((worker) => worker.close({ graceMs })));
  await parts.relay.stop();
  await parts.heartbeats.stop();
  await parts.threads.close();
  await parts.backend.close();
  await Promise.all(parts.databases.map((database) => database.close()));
}
