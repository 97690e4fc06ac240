// POST …/webhook-endpoints/{endpointID}/test, /rotate-secret and /recover

import type { OperationCall } from '../../http/operation-call';
import { sendJson } from '../../http/send-json';
import { endpointAddress } from './manage';

/** Sends a test event: 202 with its delivery, and where to read it. */
export async function testWebhookEndpoint(call: OperationCall): Promise<void> {
  const delivery = await call.services.webhooks.endpoints.test(endpointAddress(call));
  call.res.setHeader('Location', delivery.links.self);
  sendJson(call.res, 202, delivery);
}

/** Replaces the secret and answers the new one, this once. */
export async function rotateWebhookSecret(call: OperationCall): Promise<void> {
  sendJson(call.res, 200, await call.services.webhooks.endpoints.rotateSecret(endpointAddress(call)));
}

/** Sends again what did not arrive within a span of time: 202 with the number. */
export async function recoverWebhookDeliveries(call: OperationCall): Promise<void> {
  const request = { ...endpointAddress(call), body: call.body };
  sendJson(call.res, 202, await call.services.webhooks.deliveries.recover(request));
}
