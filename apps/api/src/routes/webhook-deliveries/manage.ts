// GET …/webhook-endpoints/{endpointID}/deliveries and …/deliveries/{deliveryID}, POST …/deliveries/{deliveryID}/resend

import { readWebhookDeliveryQuery } from '@synthward/contracts';
import { answerCreation } from '../../http/creation';
import { sendPage } from '../../http/cursor';
import { type OperationCall, pathParameter } from '../../http/operation-call';
import { sendJson } from '../../http/send-json';
import { answerToSending } from '../webhook-endpoints/act';
import { endpointAddress } from '../webhook-endpoints/manage';

/** One page of deliveries, the newest first. */
export async function listWebhookDeliveries(call: OperationCall): Promise<void> {
  await sendPage(call, readWebhookDeliveryQuery(call.req.query), (page) =>
    call.services.webhooks.deliveries.list({ ...endpointAddress(call), ...page }),
  );
}

/** One delivery with the log of its attempts. */
export async function getWebhookDelivery(call: OperationCall): Promise<void> {
  sendJson(call.res, 200, await call.services.webhooks.deliveries.get(deliveryAddress(call)));
}

/** Sends a delivery again: 202 with the delivery, and where to read it. */
export async function resendWebhookDelivery(call: OperationCall): Promise<void> {
  await answerCreation(call, {
    create: (creation) => call.services.webhooks.deliveries.resend(deliveryAddress(call), creation),
    answerTo: answerToSending,
  });
}

function deliveryAddress(call: OperationCall) {
  return { ...endpointAddress(call), deliveryID: pathParameter(call, 'deliveryID') };
}
