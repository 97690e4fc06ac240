// One attempt at a delivery: claimed before the request is made, recorded after it, each in one transaction.

import { type WebhookDisabledReason, webhookDeliveryTransitions } from '@synthward/contracts';
import { type Client, type Database, inTransaction, type Transaction } from '../database';
import type { Prisma, WebhookDelivery, WebhookEndpoint, WebhookMessage } from '../generated/prisma/client';
import { isQueueHeld } from './queue-holds';
import { announceEndpoint, disableWithin } from './webhook-disabling';

export interface ClaimOptions {
  readonly now: Date;
  /** A sender that was silent for longer is taken for dead. */
  readonly leaseSeconds: number;
  /** How many deliveries to the endpoint may be under way at once. */
  readonly lanes: (endpoint: Pick<WebhookEndpoint, 'failures'>) => number;
}

export interface ClaimedDelivery {
  readonly delivery: WebhookDelivery;
  readonly endpoint: WebhookEndpoint;
  readonly message: WebhookMessage;
}

/** `put_off`: the endpoint takes no more just now; `dropped`: it is disabled or gone; `none`: nothing is due here. */
export type Claim = 'put_off' | 'dropped' | 'none' | ClaimedDelivery;

/**
 * Takes a delivery for one attempt, under a new fence, when it is due or whoever sent it fell silent. Of many doorbells
 * at once most find the lanes full, and go away without having waited for the endpoint's row. None is taken while the queue
 * is held.
 */
export async function claimDelivery(
  database: Database,
  deliveryID: string,
  options: ClaimOptions,
): Promise<Claim> {
  const { prisma } = database;
  if (await isQueueHeld(database, 'webhook-delivery')) return 'none';
  const row = await prisma.webhookDelivery.findFirst({
    where: { id: deliveryID, ...isClaimable(options) },
    select: { endpoint: { select: { id: true, failures: true } } },
  });
  if (!row) return 'none';
  const { endpoint } = row;
  if (await areLanesFull(prisma, endpoint, options)) return putOff(prisma, deliveryID, options.now);
  return claimAt(database, endpoint.id, { ...options, pick: async () => deliveryID });
}

/** Takes the delivery to the endpoint that has been due for longest. */
export async function claimNextDelivery(
  database: Database,
  endpointID: string,
  options: ClaimOptions,
): Promise<Claim> {
  if (await isQueueHeld(database, 'webhook-delivery')) return 'none';
  const pick = async (transaction: Transaction) => {
    const row = await transaction.webhookDelivery.findFirst({
      where: { endpointId: endpointID, status: 'pending', nextAttemptAt: { lte: options.now } },
      orderBy: [{ nextAttemptAt: 'asc' }, { id: 'asc' }],
      select: { id: true },
    });
    return row?.id;
  };
  return claimAt(database, endpointID, { ...options, pick });
}

interface PickOptions extends ClaimOptions {
  pick(transaction: Transaction): Promise<string | undefined>;
}

/** The endpoint is locked while its lanes are counted. */
function claimAt(database: Database, endpointID: string, options: PickOptions): Promise<Claim> {
  return inTransaction(database, async (transaction) => {
    const endpoint = await lockEndpoint(transaction, endpointID);
    const deliveryID = await options.pick(transaction);
    if (deliveryID === undefined) return 'none';
    if (isClosed(endpoint)) return dropDelivery(transaction, deliveryID, options);
    const { throttledUntil } = endpoint;
    if (throttledUntil !== null && throttledUntil > options.now)
      return putOff(transaction, deliveryID, throttledUntil);
    if (await areLanesFull(transaction, endpoint, options))
      return putOff(transaction, deliveryID, options.now);
    return take(transaction, { deliveryID, endpoint, options });
  });
}

async function areLanesFull(
  transaction: Pick<Client, 'webhookDelivery'>,
  endpoint: Pick<WebhookEndpoint, 'id' | 'failures'>,
  options: ClaimOptions,
): Promise<boolean> {
  const underWay = await transaction.webhookDelivery.count({
    where: { endpointId: endpoint.id, status: 'sending', claimedAt: { gte: leaseStart(options) } },
  });
  return underWay >= options.lanes(endpoint);
}

async function take(
  transaction: Transaction,
  { deliveryID, endpoint, options }: { deliveryID: string; endpoint: WebhookEndpoint; options: ClaimOptions },
): Promise<Claim> {
  const [delivery] = await transaction.webhookDelivery.updateManyAndReturn({
    where: { id: deliveryID, ...isClaimable(options) },
    data: {
      status: webhookDeliveryTransitions.to('claim'),
      fence: { increment: 1 },
      attempts: { increment: 1 },
      claimedAt: options.now,
    },
  });
  if (!delivery) return 'none';
  const message = await transaction.webhookMessage.findUniqueOrThrow({ where: { id: delivery.messageId } });
  return { delivery, endpoint, message };
}

async function dropDelivery(transaction: Transaction, id: string, options: ClaimOptions): Promise<Claim> {
  const { count } = await transaction.webhookDelivery.updateMany({
    where: { id, ...isClaimable(options) },
    data: { status: webhookDeliveryTransitions.to('drop'), nextAttemptAt: null, endedAt: options.now },
  });
  return count === 1 ? 'dropped' : 'none';
}

/** It waits for whoever rings next, or for a sender of the same endpoint that has finished with another one. */
async function putOff(transaction: Pick<Client, 'webhookDelivery'>, id: string, until: Date): Promise<Claim> {
  const { count } = await transaction.webhookDelivery.updateMany({
    where: { id, status: 'pending', nextAttemptAt: { lte: until } },
    data: { nextAttemptAt: until, rungAt: null },
  });
  return count === 1 ? 'put_off' : 'none';
}

export interface EndedAttempt {
  readonly deliveryID: string;
  readonly endpointID: string;
  /** As claimed. */
  readonly fence: number;
  readonly now: Date;
  /** What was sent and what came back; null when the attempt was given up and nobody knows. */
  readonly log: AttemptLog | null;
  readonly move: AttemptMove;
  /** What the attempt means for the endpoint, whose row is locked. */
  readonly judge: (endpoint: WebhookEndpoint) => EndpointVerdict;
}

export type AttemptLog = Omit<Prisma.WebhookAttemptUncheckedCreateInput, 'deliveryId' | 'number'>;

export type AttemptMove =
  | { readonly event: 'deliver' | 'give-up' }
  | { readonly event: 'postpone'; readonly nextAttemptAt: Date };

export interface EndpointVerdict {
  readonly failures: number;
  readonly failingSince: Date | null;
  readonly throttledUntil: Date | null;
  /** Tell the tenant's other endpoints that this one fails. */
  readonly isWarning: boolean;
  /** Disable it for this reason; null to leave it as it is. */
  readonly disable: WebhookDisabledReason | null;
}

/**
 * Records what came of an attempt. False when another sender has taken over: then the log alone is kept, and the other
 * one's outcome counts.
 */
export function recordAttempt(database: Database, attempt: EndedAttempt): Promise<boolean> {
  const { deliveryID, fence, log, move, now } = attempt;
  return inTransaction(database, async (transaction) => {
    const endpoint = await lockEndpoint(transaction, attempt.endpointID);
    if (log) {
      const data = [{ ...log, deliveryId: deliveryID, number: fence }];
      await transaction.webhookAttempt.createMany({ data, skipDuplicates: true });
    }
    const { event, ...columns } = isClosed(endpoint) && move.event === 'postpone' ? DROPPED : move;
    const { count } = await transaction.webhookDelivery.updateMany({
      where: { id: deliveryID, fence, status: { in: [...webhookDeliveryTransitions.from(event)] } },
      data: {
        status: webhookDeliveryTransitions.to(event),
        ...(event === 'postpone' ? { rungAt: null } : { nextAttemptAt: null, endedAt: now }),
        ...columns,
      },
    });
    if (count === 0) return false;
    if (!isClosed(endpoint)) await applyVerdict(transaction, endpoint, { ...attempt.judge(endpoint), now });
    return true;
  });
}

const DROPPED = { event: 'drop' } as const;

async function applyVerdict(
  transaction: Transaction,
  endpoint: WebhookEndpoint,
  { isWarning, disable, now, ...health }: EndpointVerdict & { readonly now: Date },
): Promise<void> {
  if (hasOtherHealth(endpoint, health))
    await transaction.webhookEndpoint.update({ where: { id: endpoint.id }, data: health });
  const { failures, failingSince } = health;
  if (isWarning && failingSince)
    await announceEndpoint(transaction, endpoint, {
      type: 'webhook_endpoint.failing',
      at: now,
      data: { failures, failingSince: failingSince.toISOString() },
      effectKey: `failing/${failingSince.getTime()}`,
    });
  if (disable) await disableWithin(transaction, endpoint, { reason: disable, now });
}

function hasOtherHealth(
  endpoint: WebhookEndpoint,
  health: Pick<EndpointVerdict, 'failures' | 'failingSince' | 'throttledUntil'>,
): boolean {
  return (
    endpoint.failures !== health.failures ||
    endpoint.failingSince?.getTime() !== health.failingSince?.getTime() ||
    endpoint.throttledUntil?.getTime() !== health.throttledUntil?.getTime()
  );
}

/** Of whichever tenant, deleted or not: the first lock of everything that concerns deliveries to it. */
async function lockEndpoint(transaction: Transaction, id: string): Promise<WebhookEndpoint> {
  await transaction.$queryRaw`select id from webhook_endpoint where id = ${id} for no key update`;
  return transaction.webhookEndpoint.findUniqueOrThrow({ where: { id } });
}

function isClosed({ status, deletedAt }: WebhookEndpoint): boolean {
  return status !== 'enabled' || deletedAt !== null;
}

function isClaimable(options: ClaimOptions): Prisma.WebhookDeliveryWhereInput {
  return {
    OR: [
      { status: 'pending', nextAttemptAt: { lte: options.now } },
      { status: 'sending', claimedAt: { lt: leaseStart(options) } },
    ],
  };
}

function leaseStart({ now, leaseSeconds }: ClaimOptions): Date {
  return new Date(now.getTime() - leaseSeconds * 1000);
}
