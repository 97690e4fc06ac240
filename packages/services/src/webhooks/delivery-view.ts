// A delivery as its tenant sees it.

import type { WebhookDeliveryDetailView, WebhookDeliveryView } from '@synthward/contracts';
import type { DeliveryReading, WebhookAttempt } from '@synthward/db';

export function deliveryViewOf(row: DeliveryReading): WebhookDeliveryView {
  const endpoint = `/workspace/tenants/${row.tenantId}/webhook-endpoints/${row.endpointId}`;
  return {
    deliveryID: row.id,
    endpointID: row.endpointId,
    messageID: row.messageId,
    eventType: row.message.type as WebhookDeliveryView['eventType'], // messages have no other types
    jobID: row.message.jobId,
    status: row.status as WebhookDeliveryView['status'], // a state of the transition table
    attempts: row.attempts,
    nextAttemptAt: row.nextAttemptAt?.toISOString() ?? null,
    links: { self: `${endpoint}/deliveries/${row.id}` },
    createdAt: row.createdAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}

export function deliveryDetailOf(
  row: DeliveryReading & { readonly log: readonly WebhookAttempt[] },
): WebhookDeliveryDetailView {
  return { ...deliveryViewOf(row), payload: row.message.body, attemptLog: row.log.map(attemptViewOf) };
}

function attemptViewOf({
  deliveryId,
  at,
  ...row
}: WebhookAttempt): WebhookDeliveryDetailView['attemptLog'][number] {
  return {
    ...row,
    at: at.toISOString(),
    requestHeaders: row.requestHeaders as Readonly<Record<string, string>>, // written by the sender
  };
}
