// Deliveries as their tenant sees them: lists, logs, and sending again.

import { webhookDeliveryTransitions } from '@synthward/contracts';
import { createId } from '@synthward/kernel';
import type { Database, Transaction } from '../database';
import type { Prisma, WebhookAttempt, WebhookDelivery, WebhookMessage } from '../generated/prisma/client';
import { appendToOutbox } from './outbox';
import { aboutEndpoint } from './webhook-disabling';
import { lockWebhookEndpoint, type WebhookEndpointAddress } from './webhook-endpoints';
import { announce, deliveryDoorbell } from './webhook-messages';

export interface WebhookDeliveryAddress extends WebhookEndpointAddress {
  readonly deliveryID: string;
}

export type DeliveryReading = WebhookDelivery & { readonly message: WebhookMessage };

/** Deliveries to the endpoint after `after`, the newest first; at most `limit`. */
export function listDeliveries(
  { prisma }: Database,
  { tenantID, endpointID }: WebhookEndpointAddress,
  page: {
    readonly limit: number;
    readonly after: { readonly createdAt: Date; readonly id: string } | undefined;
    readonly status: string | undefined;
  },
): Promise<DeliveryReading[]> {
  const { after, limit, status } = page;
  return prisma.webhookDelivery.findMany({
    where: {
      endpointId: endpointID,
      tenantId: tenantID,
      ...(status !== undefined && { status }),
      ...(after && {
        OR: [{ createdAt: { lt: after.createdAt } }, { createdAt: after.createdAt, id: { lt: after.id } }],
      }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
    include: { message: true },
  });
}

/** A delivery with its last `mostAttempts` attempts, the newest first; undefined for a missing or foreign one. */
export async function findDelivery(
  { prisma }: Pick<Database, 'prisma'>,
  address: WebhookDeliveryAddress,
  mostAttempts: number,
): Promise<(DeliveryReading & { readonly log: readonly WebhookAttempt[] }) | undefined> {
  const row = await prisma.webhookDelivery.findFirst({
    where: at(address),
    include: { message: true, log: { orderBy: { number: 'desc' }, take: mostAttempts } },
  });
  return row ?? undefined;
}

/** Tells this endpoint alone that a test was asked for; answers the delivery. */
export async function announceTest(
  transaction: Transaction,
  address: WebhookEndpointAddress,
  now: Date,
): Promise<DeliveryReading | 'missing' | 'disabled'> {
  const endpoint = await lockWebhookEndpoint(transaction, address);
  if (!endpoint) return 'missing';
  if (endpoint.status !== 'enabled') return 'disabled';
  const message = {
    ...aboutEndpoint(endpoint),
    type: 'webhook_endpoint.test',
    at: now,
    effectKey: `${endpoint.id}/${createId('test')}`,
  };
  const [deliveryID] = await announce(transaction, message, { only: endpoint.id });
  return requireDelivery(transaction, deliveryID ?? '');
}

/**
 * Begins a new series of attempts, the first one now; a delivery that waits is attempted now, one that is being sent is
 * left alone.
 */
export async function resendDelivery(
  transaction: Transaction,
  address: WebhookDeliveryAddress,
  now: Date,
): Promise<DeliveryReading | 'missing' | 'disabled'> {
  const endpoint = await lockWebhookEndpoint(transaction, address);
  if (!endpoint) return 'missing';
  const row = await transaction.webhookDelivery.findFirst({ where: at(address), select: { id: true } });
  if (!row) return 'missing';
  if (endpoint.status !== 'enabled') return 'disabled';
  const [rung] = await transaction.webhookDelivery.updateManyAndReturn({
    where: { id: row.id, status: { in: [...webhookDeliveryTransitions.from('resend'), 'pending'] } },
    data: { ...anew(now), rings: { increment: 1 }, rungAt: now },
  });
  if (rung) await appendToOutbox(transaction, [deliveryDoorbell(rung)]);
  return requireDelivery(transaction, row.id);
}

/** Begins a new series for all that ended without arriving. They are rung for little by little. Answers how many. */
export async function recoverDeliveries(
  transaction: Transaction,
  address: WebhookEndpointAddress,
  { since, until, now }: { readonly since: Date; readonly until: Date; readonly now: Date },
): Promise<number | 'missing' | 'disabled'> {
  const endpoint = await lockWebhookEndpoint(transaction, address);
  if (!endpoint) return 'missing';
  if (endpoint.status !== 'enabled') return 'disabled';
  const { count } = await transaction.webhookDelivery.updateMany({
    where: {
      endpointId: endpoint.id,
      status: { in: ['failed', 'dropped'] },
      createdAt: { gte: since, lt: until },
    },
    data: { ...anew(now), rungAt: null },
  });
  return count;
}

function anew(now: Date) {
  return {
    status: webhookDeliveryTransitions.to('resend'),
    attempts: 0,
    nextAttemptAt: now,
    endedAt: null,
  };
}

function requireDelivery(transaction: Transaction, id: string): Promise<DeliveryReading> {
  return transaction.webhookDelivery.findUniqueOrThrow({ where: { id }, include: { message: true } });
}

function at({ tenantID, endpointID, deliveryID }: WebhookDeliveryAddress): Prisma.WebhookDeliveryWhereInput {
  return { id: deliveryID, tenantId: tenantID, endpointId: endpointID, endpoint: { deletedAt: null } };
}
