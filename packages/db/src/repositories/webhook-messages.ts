// What endpoints are told: written with the change itself, one delivery for each endpoint that wants to know.

import { isWebhookEventType } from '@synthward/contracts';
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
  /** Ids, numbers and addresses; never records. */
  readonly data: Prisma.InputJsonObject;
  readonly jobID?: string;
  /** Telling under the same key again writes nothing. */
  readonly effectKey: string;
}

/**
 * Writes the message and a delivery for each enabled endpoint of the tenant whose filter lets it through, or for
 * `endpointID` alone; nothing when nobody listens.
 */
export async function announce(
  transaction: Transaction,
  message: NewWebhookMessage,
  { endpointID }: { readonly endpointID?: string } = {},
): Promise<void> {
  const { tenantID, type, at, data, jobID, effectKey } = message;
  if (!isWebhookEventType(type)) return;
  const listeners = await transaction.webhookEndpoint.findMany({
    where: {
      tenantId: tenantID,
      deletedAt: null,
      ...(endpointID === undefined
        ? { status: 'enabled', OR: [{ eventTypes: { isEmpty: true } }, { eventTypes: { has: type } }] }
        : { id: endpointID }),
    },
    select: { id: true },
  });
  if (listeners.length === 0) return;
  const body = JSON.stringify({ type, timestamp: at.toISOString(), data });
  const id = createId('msg');
  const { count } = await transaction.webhookMessage.createMany({
    data: [{ id, tenantId: tenantID, type, body, effectKey, ...(jobID !== undefined && { jobId: jobID }) }],
    skipDuplicates: true,
  });
  if (count === 0) return;
  const deliveries = listeners.map((endpoint) => ({
    id: createId('whd'),
    messageId: id,
    endpointId: endpoint.id,
    tenantId: tenantID,
    status: 'pending',
    nextAttemptAt: at,
  }));
  await transaction.webhookDelivery.createMany({ data: deliveries });
  await appendToOutbox(
    transaction,
    deliveries.map((delivery) => deliveryDoorbell(delivery.id, 1)),
  );
}

/** Rings for the attempt after the claim number `fence - 1`. */
export function deliveryDoorbell(deliveryID: string, fence: number) {
  return {
    kind: 'job',
    queue: 'webhook-delivery',
    id: `wh-${deliveryID}-a${fence}`,
    payload: { deliveryID },
  };
}
