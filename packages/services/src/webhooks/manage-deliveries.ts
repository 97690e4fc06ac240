// What was sent to an endpoint: lists, logs, tests, and sending again.

import {
  type Creation,
  type CreationAnswer,
  readWebhookRecovery,
  type WebhookDeliveryDetailView,
  type WebhookDeliveryListView,
  type WebhookDeliveryQuery,
  type WebhookDeliveryView,
  type WebhookRecoveryView,
} from '@synthward/contracts';
import {
  announceTest,
  type Database,
  type DeliveryReading,
  findDelivery,
  findWebhookEndpoint,
  listDeliveries,
  recoverDeliveries,
  resendDelivery,
  type Transaction,
  type WebhookDeliveryAddress,
  type WebhookEndpointAddress,
} from '@synthward/db';
import { AppError, type Clock } from '@synthward/kernel';
import { notFound } from '../cohort-jobs/read';
import { createOnce } from '../creations/create-once';
import { readPosition, writePosition } from '../paging/position';
import { deliveryDetailOf, deliveryViewOf } from './delivery-view';

export interface DeliveryDesk {
  readonly database: Database;
  readonly clock: Clock;
  /** Hurries the relay; a lost ring only delays. */
  readonly ring: () => void;
}

const MOST_ATTEMPTS_SHOWN = 20;

/** A page of deliveries, the newest first. Throws `not_found` and `invalid_cursor`. */
export async function listEndpointDeliveries(
  { database }: DeliveryDesk,
  { limit, cursor, status, ...address }: WebhookEndpointAddress & WebhookDeliveryQuery,
): Promise<WebhookDeliveryListView> {
  if (!(await findWebhookEndpoint(database, address))) throw notFound();
  const after = cursor === undefined ? undefined : readPosition(cursor, 'whd');
  const rows = await listDeliveries(database, address, { limit: limit + 1, after, status });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = rows.length > shown.length;
  return {
    data: shown.map(deliveryViewOf),
    hasMore,
    nextCursor: hasMore && last ? writePosition(last) : null,
  };
}

/** Throws `not_found` alike for what is missing and for another tenant's. */
export async function getEndpointDelivery(
  { database }: DeliveryDesk,
  address: WebhookDeliveryAddress,
): Promise<WebhookDeliveryDetailView> {
  const row = await findDelivery(database, address, MOST_ATTEMPTS_SHOWN);
  if (!row) throw notFound();
  return deliveryDetailOf(row);
}

/** Sends a test event. Throws `not_found`, `webhook_endpoint_disabled`, and what `createOnce` throws. */
export function testEndpoint(
  desk: DeliveryDesk,
  address: WebhookEndpointAddress,
  creation: Creation<WebhookDeliveryView>,
): Promise<CreationAnswer<WebhookDeliveryView>> {
  return sendOnce(desk, creation, (transaction) => announceTest(transaction, address, desk.clock.now()));
}

/** The same message under the same id again. Throws likewise. */
export function resendEndpointDelivery(
  desk: DeliveryDesk,
  address: WebhookDeliveryAddress,
  creation: Creation<WebhookDeliveryView>,
): Promise<CreationAnswer<WebhookDeliveryView>> {
  return sendOnce(desk, creation, (transaction) => resendDelivery(transaction, address, desk.clock.now()));
}

async function sendOnce(
  desk: DeliveryDesk,
  creation: Creation<WebhookDeliveryView>,
  send: (transaction: Transaction) => Promise<DeliveryReading | 'missing' | 'disabled'>,
): Promise<CreationAnswer<WebhookDeliveryView>> {
  const answer = await createOnce(desk, creation, {
    prepare: () => undefined,
    create: async (transaction) => deliveryViewOf(requireOpen<DeliveryReading>(await send(transaction))),
  });
  desk.ring();
  return answer;
}

/** Sends again what did not arrive. Throws `invalid_spec` as well. */
export function recoverEndpointDeliveries(
  desk: DeliveryDesk,
  { body, ...address }: WebhookEndpointAddress & { readonly body: unknown },
  creation: Creation<WebhookRecoveryView>,
): Promise<CreationAnswer<WebhookRecoveryView>> {
  const now = desk.clock.now();
  return createOnce(desk, creation, {
    prepare: () => ({ until: now, ...readWebhookRecovery(body) }),
    create: async (transaction, span) => ({
      count: requireOpen<number>(await recoverDeliveries(transaction, address, { ...span, now })),
    }),
  });
}

function requireOpen<Outcome>(outcome: Outcome | 'missing' | 'disabled'): Outcome {
  if (outcome === 'missing') throw notFound();
  if (outcome === 'disabled')
    throw new AppError('webhook_endpoint_disabled', 'The endpoint is disabled: enable it first.');
  return outcome;
}
