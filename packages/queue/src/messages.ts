// The vocabulary of the queues: names, payloads, messages. A message is a doorbell: it carries ids, never state.

/** What each queue's jobs carry. */
export interface QueuePayloads {
  /** Rings for a cohort job: plan it, finalise it, or do nothing. */
  readonly 'cohort-job': { readonly jobID: string };
  /** Rings for one chunk of a cohort job. */
  readonly 'cohort-chunk': { readonly chunkID: string };
  /** Rings for a schedule: submit the job that is due, or do nothing. */
  readonly 'cohort-schedule': { readonly scheduleID: string };
  /** Rings for a synthesis: take its next step, or do nothing. */
  readonly 'synthesis-poll': { readonly synthesisID: string };
  /** Rings for an import of evidence: go on with it, or do nothing. */
  readonly 'evidence-import': { readonly importID: string };
  /** Rings for one delivery of a webhook message: attempt it, or do nothing. */
  readonly 'webhook-delivery': { readonly deliveryID: string };
}

export type QueueName = keyof QueuePayloads;

export const QUEUE_NAMES = [
  'cohort-job',
  'cohort-chunk',
  'cohort-schedule',
  'synthesis-poll',
  'evidence-import',
  'webhook-delivery',
] as const satisfies readonly QueueName[];

/** An entry for each queue. */
export function forEachQueue<Entry>(make: (queue: QueueName) => Entry): Record<QueueName, Entry> {
  return {
    'cohort-job': make('cohort-job'),
    'cohort-chunk': make('cohort-chunk'),
    'cohort-schedule': make('cohort-schedule'),
    'synthesis-poll': make('synthesis-poll'),
    'evidence-import': make('evidence-import'),
    'webhook-delivery': make('webhook-delivery'),
  };
}

/** A message to one queue. `id` is deterministic: while the queue knows it, adding it again has no effect. */
export interface QueueMessageTo<Q extends QueueName> {
  readonly queue: Q;
  readonly id: string;
  readonly payload: QueuePayloads[Q];
}

export type QueueMessage = { [Q in QueueName]: QueueMessageTo<Q> }[QueueName];

/** A parent that rings when all its children have ended, well or badly. At most 500 children. */
export interface FlowMessage {
  readonly parent: QueueMessage;
  readonly children: readonly QueueMessage[];
}

/** What the outbox stores, as JSON, in the transaction that makes it true. */
export type OutboxMessage =
  | ({ readonly kind: 'job' } & QueueMessage)
  | ({ readonly kind: 'flow' } & FlowMessage);
