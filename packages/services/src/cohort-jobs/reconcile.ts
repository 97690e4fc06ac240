// The reconciler: every few seconds each rule finds work that nobody is doing, and does it or rings for it again.

import {
  type Database,
  failOverdueJobs,
  type Patience,
  parkPoisonedChunks,
  pruneFailures,
  pruneOutbox,
  pruneProgress,
  ringForChunks,
  ringForJobs,
} from '@synthward/db';
import type { Logger } from '@synthward/observability';

const OUTBOX_KEPT_HOURS = 24;
const FAILURES_KEPT_DAYS = 90;

/** One thing to put right. Any number of processes may do it at once. */
export interface ReconcilerRule {
  readonly name: string;
  /** Answers how many things it put right; for most of them somebody has to be rung. */
  apply(): Promise<number>;
}

export interface Reconciler {
  /** Resolves when the last round has ended. */
  stop(): Promise<void>;
}

export interface ReconcilerOptions {
  readonly rules: readonly ReconcilerRule[];
  readonly logger: Logger;
  readonly everyMs: number;
  readonly ring: () => void;
}

/** A rule that fails is logged and tried again in the next round; the others are applied all the same. */
export function startReconciler({ rules, logger, everyMs, ring }: ReconcilerOptions): Reconciler {
  let round: Promise<void> = Promise.resolve();
  let isRunning = false;
  const reconcile = async () => {
    for (const rule of rules) {
      const done = await applyRule(rule, logger);
      if (done > 0) ring();
    }
    isRunning = false;
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

async function applyRule({ name, apply }: ReconcilerRule, logger: Logger): Promise<number> {
  try {
    const done = await apply();
    if (done > 0) logger.info({ rule: name, done }, 'reconciler.applied');
    return done;
  } catch (error) {
    logger.warn({ rule: name, error }, 'reconciler.failed');
    return 0;
  }
}

/** What keeps cohort jobs going: poisoned chunks are parked, silent ones and forgotten jobs rung for, late jobs ended. */
export function cohortJobRules(database: Database, patience: Patience): readonly ReconcilerRule[] {
  return [
    { name: 'park poisoned chunks', apply: () => parkPoisonedChunks(database, patience) },
    { name: 'ring for chunks', apply: () => ringForChunks(database, patience) },
    { name: 'ring for jobs', apply: () => ringForJobs(database, patience) },
    { name: 'fail overdue jobs', apply: () => failOverdueJobs(database) },
    { name: 'prune failures', apply: () => pruneFailures(database, FAILURES_KEPT_DAYS) },
    { name: 'prune progress', apply: () => pruneProgress(database) },
    { name: 'prune the outbox', apply: () => pruneOutbox(database, OUTBOX_KEPT_HOURS) },
  ];
}
