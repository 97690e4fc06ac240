// The boundary: turns what came out of a queue or the outbox into messages, or refuses it.

import type {
  FlowMessage,
  OutboxMessage,
  QueueMessage,
  QueueMessageTo,
  QueueName,
  QueuePayloads,
} from './messages';

/** Thrown for a message that breaks the vocabulary: an unknown queue, a wrong payload, an id that BullMQ would refuse. */
export class InvalidQueueMessageError extends Error {
  constructor(problem: string) {
    super(`Invalid queue message: ${problem}`);
    this.name = 'InvalidQueueMessageError';
  }
}

// BullMQ refuses ids with a colon and ids that look like integers.
const MESSAGE_ID = /^[A-Za-z][\w-]{0,199}$/;
const ENTITY_ID = /^[\w.:-]{1,200}$/;
const MAX_CHILDREN = 500; // adding a flow is superlinear on PostgreSQL

/** Parses one message of the outbox. Throws `InvalidQueueMessageError`. */
export function parseOutboxMessage(value: unknown): OutboxMessage {
  const { kind, ...rest } = requireObject(value, 'the message');
  if (kind === 'job') return { kind, ...parseQueueMessage(rest) };
  if (kind === 'flow') return { kind, ...parseFlow(rest) };
  throw new InvalidQueueMessageError(`unknown kind ${JSON.stringify(kind)}`);
}

/** Parses a flow of 1 to 500 children. Throws `InvalidQueueMessageError`. */
export function parseFlow(value: unknown): FlowMessage {
  const { parent, children } = requireObject(value, 'the flow');
  if (!Array.isArray(children) || children.length === 0 || children.length > MAX_CHILDREN) {
    throw new InvalidQueueMessageError(`a flow has 1 to ${MAX_CHILDREN} children`);
  }
  return { parent: parseQueueMessage(parent), children: children.map(parseQueueMessage) };
}

/** Parses a message to one queue. Throws `InvalidQueueMessageError`. */
export function parseQueueMessage(value: unknown): QueueMessage {
  const { queue, id, payload } = requireObject(value, 'the message');
  const messageID = requireMessageId(id);
  if (!isQueueName(queue)) throw new InvalidQueueMessageError(`no queue is called ${JSON.stringify(queue)}`);
  return messageParsers[queue](messageID, payload);
}

/** An id that BullMQ takes. Throws `InvalidQueueMessageError`. */
export function requireMessageId(id: unknown): string {
  if (typeof id === 'string' && MESSAGE_ID.test(id)) return id;
  throw new InvalidQueueMessageError(`${JSON.stringify(id)} is not an id`);
}

/** Parses the payload of a job that came out of `queue`. Throws `InvalidQueueMessageError`. */
export function parsePayload<Q extends QueueName>(queue: Q, value: unknown): QueuePayloads[Q] {
  return payloadParsers[queue](value);
}

const payloadParsers: { readonly [Q in QueueName]: (value: unknown) => QueuePayloads[Q] } = {
  'cohort-job': (value) => ({ jobID: requireEntityId(value, 'jobID') }),
  'cohort-chunk': (value) => ({ chunkID: requireEntityId(value, 'chunkID') }),
  'cohort-schedule': (value) => ({ scheduleID: requireEntityId(value, 'scheduleID') }),
  'synthesis-poll': (value) => ({ synthesisID: requireEntityId(value, 'synthesisID') }),
  'evidence-import': (value) => ({ importID: requireEntityId(value, 'importID') }),
  'webhook-delivery': (value) => ({ deliveryID: requireEntityId(value, 'deliveryID') }),
};

const messageParsers: { readonly [Q in QueueName]: (id: string, payload: unknown) => QueueMessageTo<Q> } = {
  'cohort-job': (id, payload) => toMessage('cohort-job', id, payload),
  'cohort-chunk': (id, payload) => toMessage('cohort-chunk', id, payload),
  'cohort-schedule': (id, payload) => toMessage('cohort-schedule', id, payload),
  'synthesis-poll': (id, payload) => toMessage('synthesis-poll', id, payload),
  'evidence-import': (id, payload) => toMessage('evidence-import', id, payload),
  'webhook-delivery': (id, payload) => toMessage('webhook-delivery', id, payload),
};

function toMessage<Q extends QueueName>(queue: Q, id: string, payload: unknown): QueueMessageTo<Q> {
  return { queue, id, payload: parsePayload(queue, payload) };
}

function isQueueName(value: unknown): value is QueueName {
  return typeof value === 'string' && Object.hasOwn(payloadParsers, value);
}

function requireEntityId(value: unknown, field: string): string {
  const { [field]: id, ...others } = requireObject(value, 'the payload');
  if (typeof id !== 'string' || !ENTITY_ID.test(id))
    throw new InvalidQueueMessageError(`the payload needs ${field}`);
  if (Object.keys(others).length > 0)
    throw new InvalidQueueMessageError(`the payload holds more than ${field}`);
  return id;
}

function requireObject(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InvalidQueueMessageError(`${what} is not an object`);
  }
  return { ...value };
}
