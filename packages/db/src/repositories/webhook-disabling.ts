// The end of sending to an endpoint: what waits for it is dropped, and the tenant's other endpoints are told why.

import { type WebhookDisabledReason, webhookDeliveryTransitions } from '@synthward/contracts';
import type { Transaction } from '../database';
import type { Prisma, WebhookEndpoint } from '../generated/prisma/client';
import { announce } from './webhook-messages';

/** Disables an endpoint whose row is locked. Nobody has to be told of what was asked for. */
export async function disableWithin(
  transaction: Transaction,
  endpoint: WebhookEndpoint,
  { reason, now }: { readonly reason: WebhookDisabledReason; readonly now: Date },
): Promise<void> {
  const { version } = await transaction.webhookEndpoint.update({
    where: { id: endpoint.id },
    data: { status: 'disabled', disabledReason: reason, version: { increment: 1 } },
  });
  await dropPending(transaction, endpoint.id, now);
  if (reason === 'requested') return;
  await announceEndpoint(transaction, endpoint, {
    type: 'webhook_endpoint.disabled',
    at: now,
    data: { reason },
    effectKey: `disabled/${version}`,
  });
}

/** Drops every delivery that waits. One that is being sent ends by itself, and is not postponed any more. */
export async function dropPending(transaction: Transaction, endpointID: string, now: Date): Promise<void> {
  await transaction.webhookDelivery.updateMany({
    where: { endpointId: endpointID, status: 'pending' },
    data: { status: webhookDeliveryTransitions.to('drop'), nextAttemptAt: null, endedAt: now },
  });
}

/** Tells the tenant's other endpoints something about this one. `effectKey` is unique within the endpoint. */
export async function announceEndpoint(
  transaction: Transaction,
  endpoint: WebhookEndpoint,
  event: {
    readonly type: string;
    readonly at: Date;
    readonly data: Prisma.InputJsonObject;
    readonly effectKey: string;
  },
): Promise<void> {
  const message = {
    ...event,
    ...aboutEndpoint(endpoint, event.data),
    effectKey: `${endpoint.id}/${event.effectKey}`,
  };
  await announce(transaction, message, { except: endpoint.id });
}

/** The parts of a message that every event about an endpoint has. */
export function aboutEndpoint(
  { id, tenantId }: Pick<WebhookEndpoint, 'id' | 'tenantId'>,
  data: Prisma.InputJsonObject = {},
) {
  const links = { self: `/workspace/tenants/${tenantId}/webhook-endpoints/${id}` };
  return { tenantID: tenantId, data: { endpointID: id, links, ...data } };
}
