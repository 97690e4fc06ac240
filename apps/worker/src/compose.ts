// The worker's composition root: every dependency is made here and passed on.

import os from 'node:os';
import type { Environment } from '@synthward/contracts';
import { type Database, openDatabase, type Patience, ringForSchedules } from '@synthward/db';
import { systemClock } from '@synthward/kernel';
import type { Logger } from '@synthward/observability';
import { createQueueBackend, createRelay } from '@synthward/queue';
import {
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
  setAllBells,
  startHeartbeats,
  startReconciler,
  storeConfigOf,
  sweepExports,
} from '@synthward/services';
import { createArtifactStore } from '@synthward/storage';
import { composeWebhooks } from './compose/webhooks';
import { createCohortChunkProcessor } from './processors/cohort-chunk';
import { COHORT_JOB_CONCURRENCY, createCohortJobProcessor } from './processors/cohort-job';
import { COHORT_SCHEDULE_CONCURRENCY, createCohortScheduleProcessor } from './processors/cohort-schedule';
import { closeInOrder } from './shutdown';

const HEARTBEAT_MS = 1000;
const RELAY_POLL_MS = 500;

export interface RunningWorker {
  /** Resolves when all queues are served. */
  ready(): Promise<void>;
  /** Takes no more work, lets running chunks finish within the grace, hands back the rest. */
  close(options: { graceMs: number }): Promise<void>;
}

/** Starts a worker process on the environment's database, queue and store. */
export async function composeWorker(environment: Environment, logger: Logger): Promise<RunningWorker> {
  const databaseUrl = requireDatabaseUrl(environment);
  const onIdleError = (error: Error) => logger.warn({ error }, 'database.connection_lost');
  const database = openDatabase({ url: databaseUrl, poolSize: 6, onIdleError });
  const storeConfig = storeConfigOf(environment, artifactsDirOf(environment));
  const store = await createArtifactStore(storeConfig);
  const backend = await createQueueBackend(queueConfigOf(environment, databaseUrl), logger);
  const relay = createRelay({ store: outboxStoreOf(database), backend, logger, pollMs: RELAY_POLL_MS });
  const ring = () => relay.nudge();
  const concurrency = environment.SYNTHWARD_WORKER_THREADS;
  const threads = createGenerationThreads({ size: concurrency, store: storeConfig });
  const heartbeats = startHeartbeats({ database, logger, everyMs: HEARTBEAT_MS });
  const webhooks = await composeWebhooks(environment, { databaseUrl, onIdleError, backend, logger, ring });
  const reconciler = startReconciler({
    rules: [
      ...cohortJobRules(database, patienceOf(environment)),
      scheduleRule(database, patienceOf(environment)),
      ...creationRules({ database, clock: systemClock }),
      ...reservationRules({ database, clock: systemClock, logger }),
      { name: 'sweep exports', apply: () => sweepExports({ database, store, clock: systemClock }) },
      ...webhooks.rules,
      { name: 'expire jobs', apply: () => expireJobs({ database, store, clock: systemClock }) },
      {
        name: 'sweep leftovers',
        apply: createLeftoverSweeper({ database, store, clock: systemClock }),
      },
    ],
    logger,
    ring,
    everyMs: environment.SYNTHWARD_LOCK_MS / 3,
  });
  const common = { database, clock: systemClock, logger, ring };
  const workerName = `${os.hostname()}-${process.pid}`;
  const jobs = backend.createWorker({
    queue: 'cohort-job',
    concurrency: COHORT_JOB_CONCURRENCY,
    process: createCohortJobProcessor({ ...common, store, partsPerChunk: environment.SYNTHWARD_CHUNK_PARTS }),
  });
  const chunks = backend.createWorker({
    queue: 'cohort-chunk',
    concurrency,
    process: createCohortChunkProcessor({ ...common, threads, heartbeats, workerName }),
  });
  const bells = { queue: backend, logger };
  const schedules = backend.createWorker({
    queue: 'cohort-schedule',
    concurrency: COHORT_SCHEDULE_CONCURRENCY,
    process: createCohortScheduleProcessor({ ...common, store, bells }),
  });
  await setAllBells(bells, database);
  const workers = [jobs, chunks, schedules, ...webhooks.workers];
  relay.start();
  return {
    ready: async () => {
      await Promise.all(workers.map((worker) => worker.ready()));
    },
    close: (options) =>
      closeInOrder(options, {
        workers,
        reconcilers: [reconciler, webhooks.poller],
        relay,
        heartbeats,
        threads,
        backend,
        databases: [database, webhooks.database],
      }),
  };
}

/** A schedule that was due a while ago is rung for: the queue's own clock may have lost it. */
function scheduleRule(database: Database, { jobSeconds }: Patience): ReconcilerRule {
  return {
    name: 'ring for schedules',
    apply: () => ringForSchedules(database, { now: systemClock.now(), patienceSeconds: jobSeconds }),
  };
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
