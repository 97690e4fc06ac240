// The worker's composition root: every dependency is made here and passed on.

import os from 'node:os';
import { databaseRoles, type Environment } from '@synthward/contracts';
import { openDatabase, requireRole, withRole } from '@synthward/db';
import { systemClock } from '@synthward/kernel';
import type { Logger } from '@synthward/observability';
import { createQueueBackend, createRelay } from '@synthward/queue';
import {
  admitWaiting,
  artifactsDirOf,
  createGenerationThreads,
  outboxStoreOf,
  queueConfigOf,
  requireDatabaseUrl,
  setAllBells,
  startAdmissionScheduler,
  startHeartbeats,
  startReconciler,
  startWorkerBeats,
  storeConfigOf,
} from '@synthward/services';
import { createArtifactStore } from '@synthward/storage';
import { composeEvidence } from './compose/evidence';
import { composeEvidenceIndex } from './compose/evidence-index';
import { startMeterExports } from './compose/meter-exports';
import { listenForEndedChunks } from './compose/notices';
import { composeRules } from './compose/rules';
import { composeSyntheses } from './compose/syntheses';
import { composeWebhooks } from './compose/webhooks';
import { startCohortWorkers } from './compose/workers';
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
  const databaseUrl = withRole(requireDatabaseUrl(environment), databaseRoles.worker);
  const onIdleError = (error: Error) => logger.warn({ error }, 'database.connection_lost');
  const database = openDatabase({ url: databaseUrl, poolSize: 6, onIdleError });
  await requireRole(database, databaseRoles.worker);
  const storeConfig = storeConfigOf(environment, artifactsDirOf(environment));
  const store = await createArtifactStore(storeConfig);
  const backend = await createQueueBackend(queueConfigOf(environment, databaseUrl), logger);
  const relay = createRelay({ store: outboxStoreOf(database), backend, logger, pollMs: RELAY_POLL_MS });
  const slots = environment.SYNTHWARD_WORKER_THREADS;
  const hurryRelay = () => relay.nudge();
  const admit = () => admitWaiting({ database, ownSlots: slots });
  const admission = startAdmissionScheduler({ admit, ring: hurryRelay, logger });
  const ring = () => {
    admission.nudge();
    relay.nudge();
  };
  const name = `${os.hostname()}-${process.pid}`;
  const threads = createGenerationThreads({ size: slots, store: storeConfig });
  const heartbeats = startHeartbeats({ database, logger, everyMs: HEARTBEAT_MS });
  const notices = listenForEndedChunks({ databaseUrl, heartbeats, logger });
  const watchdog = { ...WATCHDOG, onLost };
  const parts = { database, backend, store, logger, ring, watchdog };
  const webhooks = await composeWebhooks(environment, { ...parts, databaseUrl, onIdleError });
  const evidence = await composeEvidenceIndex(environment, parts);
  const syntheses = composeSyntheses(environment, { ...parts, engine: evidence.engine });
  const imports = composeEvidence(environment, parts);
  const rules = [
    ...composeRules(environment, parts),
    ...webhooks.rules,
    ...syntheses.rules,
    ...imports.rules,
  ];
  const meterExports = await startMeterExports(environment, parts);
  const everyMs = environment.SYNTHWARD_LOCK_MS / 3;
  const reconciler = startReconciler({ rules, logger, ring, everyMs });
  const cohortWorkers = startCohortWorkers(environment, { ...parts, threads, heartbeats, name });
  const workers = [...cohortWorkers, ...webhooks.workers, ...syntheses.workers, ...imports.workers];
  const beats = startWorkerBeats({
    ...{ database, clock: systemClock, logger, name, slots, onDrain },
    active: heartbeats.held,
    everyMs: HEARTBEAT_MS,
  });
  await setAllBells({ queue: backend, logger }, database);
  relay.start();
  return {
    ready: async () => {
      await Promise.all(workers.map((worker) => worker.ready()));
    },
    close: (options) =>
      closeInOrder(options, {
        ...{ workers, relay, notices, heartbeats, beats, threads, backend },
        reconcilers: [reconciler, webhooks.poller, admission, ...meterExports],
        databases: [database, webhooks.database, evidence],
      }),
  };
}
