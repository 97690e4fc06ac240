// Answers the doorbells of webhook deliveries: waiting for others, so many at once.

import { type DeliveryWork, deliverWebhook } from '@synthward/services';

export const WEBHOOK_DELIVERY_CONCURRENCY = 32;

/** What the queue `webhook-delivery` calls for each delivery; the signal hands it back. */
export function createWebhookDeliveryProcessor(work: DeliveryWork) {
  return ({ deliveryID }: { readonly deliveryID: string }, signal: AbortSignal): Promise<void> =>
    deliverWebhook(work, deliveryID, signal);
}
