// A worker process tells of itself once a second, and learns from its own row whether it is to drain.

import os from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { ENGINE_VERSION } from '@synthward/cohorts';
import { type Database, pruneWorkers, recordWorkerBeat, removeWorker } from '@synthward/db';
import type { Clock } from '@synthward/kernel';
import type { Logger } from '@synthward/observability';
import type { ReconcilerRule } from '../cohort-jobs/reconcile';

const SILENT_HOURS = 24;
const NANOSECONDS_PER_MS = 1e6;
/** What is measured is the time between two ticks of so much. */
const RESOLUTION_MS = 10;

export interface BeatOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly name: string;
  /** Chunks it can run at the same time. */
  readonly slots: number;
  /** Chunks that it runs now. */
  readonly active: () => number;
  readonly everyMs: number;
  /** Called once, when an operator has asked this process to drain. */
  readonly onDrain: () => void;
}

export interface WorkerBeats {
  /** Resolves when the worker's row is gone: it has left in order. A row that cannot be removed is shown as silent. */
  stop(): Promise<void>;
}

/** Begins at once. A beat that fails is logged, and the next one tried: the row only informs. */
export function startWorkerBeats(options: BeatOptions): WorkerBeats {
  const { database, clock, logger, name, everyMs, onDrain } = options;
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delays.enable();
  const startedAt = clock.now();
  let isDraining = false;
  let running: Promise<void> | undefined;

  const beat = async () => {
    const isAsked = await recordWorkerBeat(database, {
      ...describeProcess(options),
      loopLagMs: Math.max(0, delays.max / NANOSECONDS_PER_MS - RESOLUTION_MS),
      isDraining,
      startedAt,
    });
    delays.reset();
    if (!isAsked || isDraining) return;
    isDraining = true;
    logger.info({ name }, 'worker.draining');
    onDrain();
  };
  const beatUnlessRunning = () => {
    running ??= beat()
      .catch((error: unknown) => logger.warn({ error }, 'worker.beat_failed'))
      .finally(() => {
        running = undefined;
      });
  };
  const timer = setInterval(beatUnlessRunning, everyMs);
  beatUnlessRunning();
  return {
    async stop() {
      clearInterval(timer);
      delays.disable();
      await running;
      await removeWorker(database, name).catch((error: unknown) => logger.warn({ error }, 'worker.row_left'));
    },
  };
}

function describeProcess({ name, slots, active }: BeatOptions) {
  return {
    name,
    host: os.hostname(),
    pid: process.pid,
    version: ENGINE_VERSION,
    slots,
    active: active(),
    memoryBytes: process.memoryUsage.rss(),
  };
}

/** Workers that did not leave in order are shown for a day. */
export function workerRules(database: Database): readonly ReconcilerRule[] {
  return [{ name: 'prune workers', apply: () => pruneWorkers(database, SILENT_HOURS) }];
}
