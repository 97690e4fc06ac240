// Queues that are held: while the row is there, nobody claims work of theirs.

import { type Client, type Database, inTransaction } from '../database';
import type { QueueHold } from '../generated/prisma/client';
import { type NewOperatorAction, recordOperatorAction } from './operator-actions';

/** A hold, or its end, as an operator asks for it. */
export interface HoldRequest {
  readonly queue: string;
  readonly reason: string;
  readonly actor: string;
  readonly at: Date;
}

/** Whether the queue is held. A claim that has just begun may still go through. */
export async function isQueueHeld({ prisma }: Pick<Database, 'prisma'>, queue: string): Promise<boolean> {
  return isHeldWithin(prisma, queue);
}

/** The same within a transaction. */
export async function isHeldWithin(transaction: Pick<Client, 'queueHold'>, queue: string): Promise<boolean> {
  return (await transaction.queueHold.findFirst({ where: { queue }, select: { queue: true } })) !== null;
}

/** All holds. */
export function listQueueHolds({ prisma }: Database): Promise<QueueHold[]> {
  return prisma.queueHold.findMany({ orderBy: { queue: 'asc' } });
}

/** Holds the queue and records who did; a queue that is held keeps its first reason. */
export function holdQueue(database: Database, request: HoldRequest): Promise<void> {
  return inTransaction(database, async (transaction) => {
    await transaction.queueHold.createMany({ data: [request], skipDuplicates: true });
    await recordOperatorAction(transaction, actionOf('queue.hold', request));
  });
}

/** Ends the hold and records who did. */
export function releaseQueue(database: Database, request: HoldRequest): Promise<void> {
  return inTransaction(database, async (transaction) => {
    await transaction.queueHold.deleteMany({ where: { queue: request.queue } });
    await recordOperatorAction(transaction, actionOf('queue.release', request));
  });
}

function actionOf(
  action: NewOperatorAction['action'],
  { queue, ...request }: HoldRequest,
): NewOperatorAction {
  return { action, target: queue, ...request };
}
