// Opens the queue on the configured server.

import type { Logger } from '@synthward/observability';
import type { Driver, DriverMessage } from './bullmq/driver';
import { openPostgresDriver } from './bullmq/postgres-driver';
import { startQueueWorker } from './bullmq/queue-worker';
import { openRedisDriver } from './bullmq/redis-driver';
import { type QueueConfig, timingsOf } from './config';
import { isSettledWithin } from './deadline';
import { type FlowMessage, QUEUE_NAMES, type QueueMessage, type QueueName } from './messages';
import { parseFlow, parsePayload, parseQueueMessage, requireMessageId } from './parse-message';
import type { QueueBackend, QueueCounts, QueueSchedule } from './queue-backend';

const PING_TIMEOUT_MS = 2_000;

/** The queue that rings by the clock. */
const SCHEDULED = 'cohort-schedule';

/**
 * Connects to the queue. Rejects when the server cannot be reached, when its PostgreSQL schema was not migrated
 * (`migrateQueue`), or when its Redis may evict keys.
 */
export async function createQueueBackend(config: QueueConfig, logger: Logger): Promise<QueueBackend> {
  const driver = await openDriver(config, logger);
  const timings = timingsOf(config);
  return {
    enqueueBulk: async (messages) => enqueue(driver, messages.map(parseQueueMessage)),
    addFlow: (flow) => addFlow(driver, flow),
    upsertSchedule: async (schedule) => upsertSchedule(driver, schedule),
    removeSchedule: async (id) => {
      await driver.queues[SCHEDULED].removeJobScheduler(id);
    },
    createWorker: (options) => startQueueWorker(options, { driver, timings, logger }),
    counts: () => countAll(driver),
    pause: (queue) => driver.queues[queue].pause(),
    resume: (queue) => driver.queues[queue].resume(),
    pausedQueues: () => listPaused(driver),
    board: driver.board,
    isReachable: () => isSettledWithin(driver.ping(), PING_TIMEOUT_MS).catch(() => false),
    close: () => driver.close(),
  };
}

function openDriver(config: QueueConfig, logger: Logger): Promise<Driver> {
  if (config.backend === 'redis') return openRedisDriver(config.redisUrl, logger);
  return openPostgresDriver(config.databaseUrl, logger);
}

async function enqueue({ queues }: Driver, messages: readonly QueueMessage[]): Promise<void> {
  for (const queue of QUEUE_NAMES) {
    const jobs = messages.filter((message) => message.queue === queue).map(toDriverMessage);
    if (jobs.length > 0) await queues[queue].addBulk(jobs);
  }
}

async function addFlow({ flows }: Driver, flow: FlowMessage): Promise<void> {
  const { parent, children } = parseFlow(flow);
  await flows.add({
    ...toDriverMessage(parent),
    queueName: parent.queue,
    children: children.map((child) => toFlowChild(child)),
  });
}

async function upsertSchedule(
  { queues }: Driver,
  { id, pattern, timezone, payload }: QueueSchedule,
): Promise<void> {
  const template = {
    name: SCHEDULED,
    data: parsePayload(SCHEDULED, payload),
    opts: { attempts: 1 },
  } as const;
  await queues[SCHEDULED].upsertJobScheduler(requireMessageId(id), { pattern, tz: timezone }, template);
}

/** Without a failure option a failed child would block its parent for ever. */
function toFlowChild(child: QueueMessage) {
  const { opts, ...rest } = toDriverMessage(child);
  return { ...rest, queueName: child.queue, opts: { ...opts, ignoreDependencyOnFailure: true as const } };
}

function toDriverMessage({ queue, id, payload }: QueueMessage): DriverMessage {
  return { name: queue, data: payload, opts: { jobId: id, attempts: 1 } };
}

async function countAll({ queues }: Driver): Promise<Record<QueueName, QueueCounts>> {
  return {
    'cohort-job': await countsOf(queues['cohort-job']),
    'cohort-chunk': await countsOf(queues['cohort-chunk']),
    'cohort-schedule': await countsOf(queues['cohort-schedule']),
    'synthesis-poll': await countsOf(queues['synthesis-poll']),
    'evidence-import': await countsOf(queues['evidence-import']),
    'webhook-delivery': await countsOf(queues['webhook-delivery']),
  };
}

async function listPaused({ queues }: Driver): Promise<readonly QueueName[]> {
  const paused = await Promise.all(QUEUE_NAMES.map((queue) => queues[queue].isPaused()));
  return QUEUE_NAMES.filter((_, at) => paused[at]);
}

/** What PostgreSQL still calls the jobs that wait in a paused queue; BullMQ's types have given the name up. */
const PAUSED = 'paused' as 'waiting';

async function countsOf(queue: Driver['queues'][keyof Driver['queues']]): Promise<QueueCounts> {
  const counts = await queue.getJobCounts(
    'waiting',
    PAUSED,
    'active',
    'waiting-children',
    'completed',
    'failed',
  );
  return {
    waiting: (counts.waiting ?? 0) + (counts[PAUSED] ?? 0),
    active: counts.active ?? 0,
    waitingChildren: counts['waiting-children'] ?? 0,
    completed: counts.completed ?? 0,
    failed: counts.failed ?? 0,
  };
}
