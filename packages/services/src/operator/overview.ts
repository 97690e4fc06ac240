// The operator's overview, gathered from rows and from the queue; a queue that does not answer leaves a gap, not an error.

import { type OperatorOverview, queueNames } from '@synthward/contracts';
import {
  type Database,
  type ExportOverview,
  findLedgerCheck,
  listFailureGroups,
  listQueueHolds,
  listTenantBacklogs,
  listWorkers,
  readBacklog,
  readExportOverview,
  readThroughput,
} from '@synthward/db';
import type { Clock } from '@synthward/kernel';
import type { QueueBackend } from '@synthward/queue';

const QUEUE_MS = 2_000;
const SILENT_SECONDS = 10;
const FIVE_MINUTES_SECONDS = 300;
const HOUR_SECONDS = 3_600;

export interface OverviewDependencies {
  readonly database: Database;
  readonly backend: Pick<QueueBackend, 'counts'>;
  readonly clock: Clock;
}

/** The platform as it stands; figures of different parts may be a moment apart. */
export async function readOperatorOverview(dependencies: OverviewDependencies): Promise<OperatorOverview> {
  const { database, backend, clock } = dependencies;
  const [backlog, holds, doorbells, tenants, workers, failures, exports, check, lastFiveMinutes, lastHour] =
    await Promise.all([
      readBacklog(database),
      listQueueHolds(database),
      countsOrNull(backend),
      listTenantBacklogs(database),
      listWorkers(database),
      listFailureGroups(database),
      readExportOverview(database, clock.now()),
      findLedgerCheck(database),
      readThroughput(database, FIVE_MINUTES_SECONDS),
      readThroughput(database, HOUR_SECONDS),
    ]);
  const { jobs, chunks, oldestWaitingSeconds, outbox, rowsWaiting, webhookDeliveries } = backlog;
  const holdOf = new Map(
    holds.map(({ queue, reason, actor, at }) => [queue, { reason, actor, at: iso(at) }]),
  );
  return {
    at: iso(clock.now()),
    queues: queueNames.map((name) => ({
      name,
      doorbells: doorbells?.[name] ?? null,
      rowsWaiting: rowsWaiting[name] ?? 0,
      hold: holdOf.get(name) ?? null,
    })),
    backlog: { jobs, chunks, oldestWaitingSeconds, outbox, tenants },
    workers: workers.map((worker) => ({
      ...worker,
      startedAt: iso(worker.startedAt),
      isSilent: worker.heartbeatAgeSeconds > SILENT_SECONDS,
    })),
    failures: failures.map((failure) => ({
      ...failure,
      firstAt: iso(failure.firstAt),
      lastAt: iso(failure.lastAt),
    })),
    webhookDeliveries,
    meterExports: exportsOf(exports),
    ledgerCheck: check ? { ...check, finishedAt: check.finishedAt?.toISOString() ?? null } : null,
    throughput: { lastFiveMinutes, lastHour },
  };
}

function exportsOf({ pause, ...exports }: ExportOverview): OperatorOverview['meterExports'] {
  return { ...exports, pause: pause && { until: iso(pause.until), detail: pause.detail } };
}

/** The overview is wanted most when something is down: null tells the operator that the queue's server gave no answer. */
async function countsOrNull(backend: Pick<QueueBackend, 'counts'>) {
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, QUEUE_MS, null);
  });
  try {
    return await Promise.race([backend.counts().catch(() => null), timeUp]);
  } finally {
    clearTimeout(timer);
  }
}

function iso(at: Date): string {
  return at.toISOString();
}
