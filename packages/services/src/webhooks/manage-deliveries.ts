// What was sent to an endpoint: lists, logs, tests, and sending again.

import {
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
  inTransaction,
  listDeliveries,
  recoverDeliveries,
  resendDelivery,
  type WebhookDeliveryAddress,
  type WebhookEndpointAddress,
} from '@synthward/db';
import { AppError, type Clock } from '@synthward/kernel';
import { notFound } from '../cohort-jobs/read';
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

/** Sends a test event. Throws `not_found` and `webhook_endpoint_disabled`. */
export async function testEndpoint(
  { database, clock, ring }: DeliveryDesk,
  address: WebhookEndpointAddress,
): Promise<WebhookDeliveryView> {
  const outcome = await inTransaction(database, (transaction) =>
    announceTest(transaction, address, clock.now()),
  );
  const row = requireOpen<DeliveryReading>(outcome);
  ring();
  return deliveryViewOf(row);
}

/** The same message under the same id again. Throws `not_found` and `webhook_endpoint_disabled`. */
export async function resendEndpointDelivery(
  { database, clock, ring }: DeliveryDesk,
  address: WebhookDeliveryAddress,
): Promise<WebhookDeliveryView> {
  const outcome = await inTransaction(database, (transaction) =>
    resendDelivery(transaction, address, clock.now()),
  );
  const row = requireOpen<DeliveryReading>(outcome);
  ring();
  return deliveryViewOf(row);
}

/** Sends again what did not arrive. Throws `invalid_spec`, `not_found` and `webhook_endpoint_disabled`. */
export async function recoverEndpointDeliveries(
  { database, clock }: DeliveryDesk,
  { body, ...address }: WebhookEndpointAddress & { readonly body: unknown },
): Promise<WebhookRecoveryView> {
  const now = clock.now();
  const { since, until = now } = readWebhookRecovery(body);
  const outcome = await inTransaction(database, (transaction) =>
    recoverDeliveries(transaction, address, { since, until, now }),
  );
  return { count: requireOpen<number>(outcome) };
}

function requireOpen<Outcome>(outcome: Outcome | 'missing' | 'disabled'): Outcome {
  if (outcome === 'missing') throw notFound();
  if (outcome === 'disabled')
    throw new AppError('webhook_endpoint_disabled', 'The endpoint is disabled: enable it first.');
  return outcome;
}
