// The worker's composition root: every dependency is made here and passed on.

import os from 'node:os';
import type { Environment } from '@synthward/contracts';
import { type Database, openDatabase, type Patience } from '@synthward/db';
import { systemClock } from '@synthward/kernel';
import type { Logger } from '@synthward/observability';
import { createQueueBackend, createRelay, createWatchedWorker, type QueueBackend } from '@synthward/queue';
import {
  admitWaiting,
  alignHeldQueues,
  artifactsDirOf,
  cohortJobRules,
  createGenerationThreads,
  createLeftoverSweeper,
  creationRules,
  expireJobs,
  outboxStoreOf,
  queueConfigOf,
  type ReconcilerRule,
  requireDatabaseUrl,
  reservationRules,
  startAdmissionScheduler,
  startHeartbeats,
  startReconciler,
  startWorkerBeats,
  storeConfigOf,
  sweepExports,
  workerRules,
} from '@synthward/services';
import { type ArtifactStore, createArtifactStore } from '@synthward/storage';
import { composeWebhooks } from './compose/webhooks';
import { createCohortChunkProcessor } from './processors/cohort-chunk';
import { COHORT_JOB_CONCURRENCY, createCohortJobProcessor } from './processors/cohort-job';
import { closeInOrder } from './shutdown';

const HEARTBEAT_MS = 1000;
const RELAY_POLL_MS = 500;
/** Jobs that wait half a minute beside free hands are not under way: the fetch of a healthy worker takes milliseconds. */
const WATCHDOG = { silentMs: 30_000, everyMs: 5_000 };

export interface RunningWorker {
  /** Resolves when all queues are served. */
  ready(): Promise<void>;
  /** Takes no more work, lets running chunks finish within the grace, hands back the rest. */
  close(options: { graceMs: number }): Promise<void>;
}

export interface LeaveRequests {
  /** An operator wants this process to finish what it runs and leave. */
  readonly onDrain: () => void;
  /** The queue gives this process nothing any more: only a new one is left to try. */
  readonly onLost: () => void;
}

/** Starts a worker process on the environment's database, queue and store. */
export async function composeWorker(
  environment: Environment,
  logger: Logger,
  { onDrain, onLost }: LeaveRequests,
): Promise<RunningWorker> {
  const databaseUrl = requireDatabaseUrl(environment);
  const onIdleError = (error: Error) => logger.warn({ error }, 'database.connection_lost');
  const database = openDatabase({ url: databaseUrl, poolSize: 6, onIdleError });
  const storeConfig = storeConfigOf(environment, artifactsDirOf(environment));
  const store = await createArtifactStore(storeConfig);
  const backend = await createQueueBackend(queueConfigOf(environment, databaseUrl), logger);
  const relay = createRelay({ store: outboxStoreOf(database), backend, logger, pollMs: RELAY_POLL_MS });
  const concurrency = environment.SYNTHWARD_WORKER_THREADS;
  const admission = startAdmissionScheduler({
    admit: () => admitWaiting({ database, ownSlots: concurrency }),
    ring: () => relay.nudge(),
    logger,
  });
  const ring = () => {
    admission.nudge();
    relay.nudge();
  };
  const workerName = `${os.hostname()}-${process.pid}`;
  const threads = createGenerationThreads({ size: concurrency, store: storeConfig });
  const heartbeats = startHeartbeats({ database, logger, everyMs: HEARTBEAT_MS });
  const watchdog = { ...WATCHDOG, onLost };
  const surroundings = { databaseUrl, onIdleError, backend, watchdog, logger, ring };
  const webhooks = await composeWebhooks(environment, surroundings);
  const reconciler = startReconciler({
    rules: [...rulesOf({ environment, database, backend, store, logger }), ...webhooks.rules],
    logger,
    ring,
    everyMs: environment.SYNTHWARD_LOCK_MS / 3,
  });
  const common = { database, clock: systemClock, logger, ring };
  const watched = { backend, logger, watchdog };
  const jobs = createWatchedWorker({
    ...watched,
    queue: 'cohort-job',
    concurrency: COHORT_JOB_CONCURRENCY,
    process: createCohortJobProcessor({ ...common, store, partsPerChunk: environment.SYNTHWARD_CHUNK_PARTS }),
  });
  const chunks = createWatchedWorker({
    ...watched,
    queue: 'cohort-chunk',
    concurrency,
    process: createCohortChunkProcessor({ ...common, threads, heartbeats, workerName }),
  });
  const beats = startWorkerBeats({
    ...{ database, clock: systemClock, logger, onDrain },
    ...{ name: workerName, slots: concurrency, active: heartbeats.held, everyMs: HEARTBEAT_MS },
  });
  const workers = [jobs, chunks, ...webhooks.workers];
  relay.start();
  return {
    ready: async () => {
      await Promise.all(workers.map((worker) => worker.ready()));
    },
    close: (options) =>
      closeInOrder(options, {
        workers,
        reconcilers: [reconciler, webhooks.poller, admission],
        relay,
        heartbeats,
        beats,
        threads,
        backend,
        databases: [database, webhooks.database],
      }),
  };
}

interface RuleParts {
  readonly environment: Environment;
  readonly database: Database;
  readonly backend: QueueBackend;
  readonly store: ArtifactStore;
  readonly logger: Logger;
}

/** What any worker process puts right every few seconds. */
function rulesOf({ environment, database, backend, store, logger }: RuleParts): readonly ReconcilerRule[] {
  const clock = systemClock;
  return [
    ...cohortJobRules(database, patienceOf(environment)),
    ...workerRules(database),
    { name: 'align held queues', apply: () => alignHeldQueues({ database, backend }) },
    ...creationRules({ database, clock }),
    ...reservationRules({ database, clock, logger }),
    { name: 'sweep exports', apply: () => sweepExports({ database, store, clock }) },
    { name: 'expire jobs', apply: () => expireJobs({ database, store, clock }) },
    { name: 'sweep leftovers', apply: createLeftoverSweeper({ database, store, clock }) },
  ];
}

/** A silent worker is given up when its lock is; a doorbell that nobody answers is rung again after the same time. */
function patienceOf({ SYNTHWARD_LOCK_MS }: Environment): Patience {
  const lockSeconds = SYNTHWARD_LOCK_MS / 1000;
  return {
    jobSeconds: lockSeconds,
    heartbeatSeconds: lockSeconds,
    queuedSeconds: 20 * lockSeconds,
    claims: 8,
  };
}
