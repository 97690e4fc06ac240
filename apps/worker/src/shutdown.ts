// The order in which a worker lets go: first what takes work, then what reports on it, last the connections.

import type { GenerationThreads, Heartbeats, WorkerBeats } from '@synthward/services';

interface Closable {
  close(): Promise<void>;
}

export interface WorkerParts {
  readonly workers: readonly { close(options: { graceMs: number }): Promise<void> }[];
  /** What finds work for others to do. */
  readonly reconcilers: readonly { stop(): Promise<void> }[];
  readonly relay: { stop(): Promise<void> };
  readonly notices: { stop(): Promise<void> };
  readonly heartbeats: Heartbeats;
  readonly beats: WorkerBeats;
  readonly threads: GenerationThreads;
  readonly backend: Closable;
  readonly databases: readonly Closable[];
}

/** Resolves when nothing of the worker is left running. */
export async function closeInOrder({ graceMs }: { graceMs: number }, parts: WorkerParts): Promise<void> {
  await Promise.all(parts.reconcilers.map((reconciler) => reconciler.stop()));
  await Promise.all(parts.workers.map((worker) => worker.close({ graceMs })));
  await parts.relay.stop();
  await parts.notices.stop();
  await parts.beats.stop();
  await parts.heartbeats.stop();
  await parts.threads.close();
  await parts.backend.close();
  await Promise.all(parts.databases.map((database) => database.close()));
}
