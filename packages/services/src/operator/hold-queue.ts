// Holding a queue and releasing it. The row decides who may claim; pausing the queue itself spares doorbells the way.

import {
  type HoldableQueue,
  isQueueName,
  type QueueStateView,
  readOperatorReason,
} from '@synthward/contracts';
import {
  type Database,
  holdQueue,
  listQueueHolds,
  releaseQueue,
  ringForChunks,
  ringForgottenDeliveries,
  ringForImports,
  ringForJobs,
  ringForSchedules,
  ringForSyntheses,
} from '@synthward/db';
import type { Clock } from '@synthward/kernel';
import type { Logger } from '@synthward/observability';
import type { QueueBackend } from '@synthward/queue';
import { notFound } from '../cohort-jobs/read';

export interface HoldDependencies {
  readonly database: Database;
  readonly backend: Pick<QueueBackend, 'pause' | 'resume'>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly ring: () => void;
}

export interface HoldCommand {
  readonly queue: string;
  readonly actor: string;
  /** `{reason}`. */
  readonly body: unknown;
}

/** Throws `not_found` for a queue that there is not, and `invalid_spec`. Holding twice is holding once. */
export async function holdQueueOf(
  dependencies: HoldDependencies,
  command: HoldCommand,
): Promise<QueueStateView> {
  const { database, backend, clock, logger } = dependencies;
  const { queue, ...request } = readCommand(command);
  await holdQueue(database, { queue, ...request, at: clock.now() });
  await alignOrLeave(() => backend.pause(queue), { queue, logger });
  return { queue, isHeld: true };
}

/** Throws like `holdQueueOf`. Work that waited is rung for at once. */
export async function releaseQueueOf(
  dependencies: HoldDependencies,
  command: HoldCommand,
): Promise<QueueStateView> {
  const { database, backend, clock, logger, ring } = dependencies;
  const { queue, ...request } = readCommand(command);
  await releaseQueue(database, { queue, ...request, at: clock.now() });
  await alignOrLeave(() => backend.resume(queue), { queue, logger });
  await ringers[queue](database, clock.now());
  ring();
  return { queue, isHeld: false };
}

function readCommand({ queue, actor, body }: HoldCommand) {
  if (!isQueueName(queue)) throw notFound();
  return { queue, actor, reason: readOperatorReason(body) };
}

/** What the queue does not learn now it learns in the reconciler's next round. */
async function alignOrLeave(
  align: () => Promise<void>,
  { queue, logger }: { readonly queue: HoldableQueue; readonly logger: Logger },
): Promise<void> {
  try {
    await align();
  } catch (error) {
    logger.warn({ queue, error }, 'queue.not_aligned');
  }
}

const AT_ONCE = { jobSeconds: 0, heartbeatSeconds: 86_400, queuedSeconds: 0, claims: 1_000 };

const DELIVERIES_AT_ONCE = { ringSeconds: 0, leaseSeconds: 86_400, most: 10_000 };

/** Doorbells that were answered while the queue was held are gone; the rows still wait. */
const ringers: Readonly<Record<HoldableQueue, (database: Database, now: Date) => Promise<number>>> = {
  'cohort-job': (database) => ringForJobs(database, AT_ONCE),
  'cohort-chunk': (database) => ringForChunks(database, AT_ONCE),
  'cohort-schedule': (database, now) => ringForSchedules(database, { now, patienceSeconds: 1 }),
  'synthesis-poll': (database) => ringForSyntheses(database, 0),
  'evidence-import': (database) => ringForImports(database, 0),
  'webhook-delivery': (database, now) => ringForgottenDeliveries(database, { now, ...DELIVERIES_AT_ONCE }),
};

/**
 * Pauses each queue that is held and resumes each that is not, wherever the two differ: a pause that a row does not ask
 * for, such as one by a button of the queue board, ends here. Answers how many were put right.
 */
export async function alignHeldQueues({
  database,
  backend,
}: {
  readonly database: Database;
  readonly backend: Pick<QueueBackend, 'pause' | 'resume' | 'pausedQueues'>;
}): Promise<number> {
  const [holds, paused] = await Promise.all([listQueueHolds(database), backend.pausedQueues()]);
  const held = holds.map(({ queue }) => queue).filter(isQueueName);
  const late = held.filter((queue) => !paused.includes(queue));
  const stray = paused.filter((queue) => !held.includes(queue));
  for (const queue of late) await backend.pause(queue);
  for (const queue of stray) await backend.resume(queue);
  return late.length + stray.length;
}
