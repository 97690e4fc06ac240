// POST …/webhook-endpoints/{endpointID}/test, /rotate-secret and /recover

import type { WebhookDeliveryView } from '@synthward/contracts';
import { auditContextOf } from '../../http/audit-context';
import { answerCreation } from '../../http/creation';
import type { OperationCall } from '../../http/operation-call';
import { endpointAddress } from './manage';

/** Sends a test event: 202 with its delivery, and where to read it. */
export async function testWebhookEndpoint(call: OperationCall): Promise<void> {
  await answerCreation(call, {
    create: (creation) => call.services.webhooks.endpoints.test(endpointAddress(call), creation),
    answerTo: answerToSending,
  });
}

/** What starts a delivery is answered with it: 202, and where to read it. */
export function answerToSending({ links: { self } }: WebhookDeliveryView) {
  return { status: 202, headers: { Location: self } };
}

/** Replaces the secret and answers the new one, this once and in replays. */
export async function rotateWebhookSecret(call: OperationCall): Promise<void> {
  const request = { ...endpointAddress(call), by: auditContextOf(call) };
  await answerCreation(call, {
    create: (creation) => call.services.webhooks.endpoints.rotateSecret(request, creation),
    answerTo: () => ({ status: 200, headers: {} }),
  });
}

/** Sends again what did not arrive within a span of time: 202 with the number. */
export async function recoverWebhookDeliveries(call: OperationCall): Promise<void> {
  const request = { ...endpointAddress(call), body: call.body };
  await answerCreation(call, {
    create: (creation) => call.services.webhooks.deliveries.recover(request, creation),
    answerTo: () => ({ status: 202, headers: {} }),
  });
}
