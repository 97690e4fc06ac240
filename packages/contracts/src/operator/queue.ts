// The queues as operators name them, and what becomes of one that is held.

import { z } from 'zod';

/** The queues of the platform; the queue package serves exactly these. */
export const queueNames = [
  'cohort-job',
  'cohort-chunk',
  'cohort-schedule',
  'synthesis-poll',
  'evidence-import',
  'webhook-delivery',
] as const;

export type HoldableQueue = (typeof queueNames)[number];

/** Whether there is a queue of that name. */
export function isQueueName(name: string): name is HoldableQueue {
  return queueNames.some((known) => known === name);
}

export const queueStateSchema = z
  .object({ queue: z.enum(queueNames), isHeld: z.boolean() })
  .meta({ id: 'QueueState' });

export type QueueStateView = Readonly<z.infer<typeof queueStateSchema>>;

export const workerStateSchema = z
  .object({ worker: z.string(), isDraining: z.literal(true) })
  .meta({ id: 'WorkerState' });

export type WorkerStateView = Readonly<z.infer<typeof workerStateSchema>>;
