// The worker's composition root: every dependency is made here and passed on.

import os from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Environment } from '@synthward/contracts';
import { CHUNKS_ENDED_CHANNEL, listen, openDatabase, type WorkerBeat } from '@synthward/db';
import { systemClock } from '@synthward/kernel';
import type { Logger } from '@synthward/observability';
import { createQueueBackend, createRelay } from '@synthward/queue';
import {
  admitWaiting,
  artifactsDirOf,
  createGenerationThreads,
  ENGINE_VERSION,
  outboxStoreOf,
  queueConfigOf,
  requireDatabaseUrl,
  startAdmissionScheduler,
  startHeartbeats,
  startReconciler,
  startWorkerReports,
  storeConfigOf,
} from '@synthward/services';
import { createArtifactStore } from '@synthward/storage';
import { composeRules } from './compose/rules';
import { composeWebhooks } from './compose/webhooks';
import { createCohortChunkProcessor } from './processors/cohort-chunk';
import { COHORT_JOB_CONCURRENCY, createCohortJobProcessor } from './processors/cohort-job';
import { closeInOrder } from './shutdown';

const HEARTBEAT_MS = 1000;
const REPORT_MS = 1000;
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
  const notices = listen({
    url: databaseUrl,
    channel: CHUNKS_ENDED_CHANNEL,
    onNotice: (jobID) => heartbeats.lookAt(jobID),
    onListening: () => heartbeats.lookAt(),
    onLost: (error) => logger.warn({ error }, 'notices.lost'),
  });
  const webhooks = await composeWebhooks(environment, { databaseUrl, onIdleError, backend, logger, ring });
  const describe = describeWorker({ name: workerName, slots: concurrency, active: heartbeats.held });
  const reports = startWorkerReports({ database, logger, everyMs: REPORT_MS, describe });
  const reconciler = startReconciler({
    rules: [...composeRules(environment, { database, store, logger }), ...webhooks.rules],
    logger,
    ring,
    everyMs: environment.SYNTHWARD_LOCK_MS / 3,
  });
  const common = { database, clock: systemClock, logger, ring };
  const jobs = backend.createWorker({
    queue: 'cohort-job',
    concurrency: COHORT_JOB_CONCURRENCY,
    process: createCohortJobProcessor({ ...common, store, partsPerChunk: environment.SYNTHWARD_CHUNK_PARTS }),
  });
  const chunks = backend.createWorker({
    queue: 'cohort-chunk',
    concurrency,
    process: createCohortChunkProcessor({ ...common, store, threads, heartbeats, workerName }),
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
        reports,
        relay,
        notices,
        heartbeats,
        threads,
        backend,
        databases: [database, webhooks.database],
      }),
  };
}

function describeWorker({
  name,
  slots,
  active,
}: {
  name: string;
  slots: number;
  active: () => number;
}): () => WorkerBeat {
  const startedAt = systemClock.now();
  const loopDelay = monitorEventLoopDelay();
  loopDelay.enable();
  return () => ({
    name,
    host: os.hostname(),
    pid: process.pid,
    version: ENGINE_VERSION,
    slots,
    active: active(),
    loopLagMs: loopDelay.mean / 1e6 || 0, // not a number before the first sample
    memoryBytes: process.memoryUsage.rss(),
    isDraining: false,
    startedAt,
  });
}
