// The reconciler: every few seconds it finds work that nobody is doing and rings for it again.

import {
  type Database,
  type Patience,
  parkPoisonedChunks,
  pruneOutbox,
  ringForChunks,
  ringForJobs,
} from '@synthward/db';
import type { Logger } from '@synthward/observability';

const OUTBOX_KEPT_HOURS = 24;

export interface Reconciler {
  /** Resolves when the last round has ended. */
  stop(): Promise<void>;
}

export interface ReconcilerOptions {
  readonly database: Database;
  readonly logger: Logger;
  readonly everyMs: number;
  readonly patience: Patience;
  readonly ring: () => void;
  /** Removes what ended exports left behind. */
  readonly sweep: () => Promise<unknown>;
}

/** Any number may run at once: each rule is one conditional statement. */
export function startReconciler({
  database,
  logger,
  everyMs,
  patience,
  ring,
  sweep,
}: ReconcilerOptions): Reconciler {
  let round: Promise<void> = Promise.resolve();
  let isRunning = false;
  const reconcile = async () => {
    try {
      const parked = await parkPoisonedChunks(database, patience);
      const chunks = await ringForChunks(database, patience);
      const jobs = await ringForJobs(database, patience);
      await pruneOutbox(database, OUTBOX_KEPT_HOURS);
      await sweep();
      if (parked + chunks + jobs === 0) return;
      logger.warn({ parked, chunks, jobs }, 'reconciler.rang');
      ring();
    } catch (error) {
      logger.warn({ error }, 'reconciler.failed'); // the next round tries again
    } finally {
      isRunning = false;
    }
  };
  const timer = setInterval(() => {
    if (isRunning) return;
    isRunning = true;
    round = reconcile();
  }, everyMs);
  return {
    async stop() {
      clearInterval(timer);
      await round;
    },
  };
}
