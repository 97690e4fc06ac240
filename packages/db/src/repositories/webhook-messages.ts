// What endpoints are told: written with the change itself, one delivery for each endpoint that wants to know.

import { isWebhookEventType, webhookBodyOf } from '@synthward/contracts';
import { createId } from '@synthward/kernel';
import type { Transaction } from '../database';
import type { Prisma } from '../generated/prisma/client';
import { appendToOutbox } from './outbox';

export interface NewWebhookMessage {
  readonly tenantID: string;
  /** A type of event; of a type that endpoints are not told of nothing is written. */
  readonly type: string;
  /** When it happened. */
  readonly at: Date;
  /** Ids, numbers and addresses; never records. Members that the catalogue of events does not name are left out. */
  readonly data: Prisma.InputJsonObject;
  readonly jobID?: string;
  /** Telling under the same key again writes nothing. */
  readonly effectKey: string;
}

/** Who is told: the endpoint `only`, whatever its filter, or all others but `except`. */
export interface Audience {
  readonly only?: string;
  readonly except?: string;
}

/**
 * Writes the message and a delivery for each enabled endpoint of the tenant whose filter lets it through. Answers the ids
 * of the deliveries; nothing is written, and there are none, when nobody listens.
 */
export async function announce(
  transaction: Transaction,
  message: NewWebhookMessage,
  audience: Audience = {},
): Promise<readonly string[]> {
  const { tenantID, type, at, data, jobID, effectKey } = message;
  if (!isWebhookEventType(type)) return [];
  const listeners = await transaction.webhookEndpoint.findMany({
    where: { tenantId: tenantID, deletedAt: null, status: 'enabled', ...filterOf(type, audience) },
    select: { id: true },
  });
  if (listeners.length === 0) return [];
  const body = webhookBodyOf({ type, at, data });
  const id = createId('msg');
  const { count } = await transaction.webhookMessage.createMany({
    data: [{ id, tenantId: tenantID, type, body, effectKey, ...(jobID !== undefined && { jobId: jobID }) }],
    skipDuplicates: true,
  });
  if (count === 0) return [];
  const deliveries = listeners.map((endpoint) => ({
    id: createId('whd'),
    messageId: id,
    endpointId: endpoint.id,
    tenantId: tenantID,
    status: 'pending',
    nextAttemptAt: at,
    rings: 1,
    rungAt: at,
  }));
  await transaction.webhookDelivery.createMany({ data: deliveries });
  await appendToOutbox(transaction, deliveries.map(deliveryDoorbell));
  return deliveries.map((delivery) => delivery.id);
}

function filterOf(type: string, { only, except }: Audience): Prisma.WebhookEndpointWhereInput {
  if (only !== undefined) return { id: only };
  return {
    OR: [{ eventTypes: { isEmpty: true } }, { eventTypes: { has: type } }],
    ...(except !== undefined && { NOT: { id: except } }),
  };
}

/** Rings for a delivery; `rings` counts this ring as well and keeps its id apart from earlier ones. */
export function deliveryDoorbell({ id, rings }: { readonly id: string; readonly rings: number }) {
  return {
    kind: 'job',
    queue: 'webhook-delivery',
    id: `wh-${id}-r${rings}`,
    payload: { deliveryID: id },
  };
}
