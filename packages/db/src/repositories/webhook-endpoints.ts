// Webhook endpoints: who is told, and under which secret. Changes are conditional on the version that was read.

import type { AuditAction } from '@synthward/contracts';
import { createId } from '@synthward/kernel';
import { type Database, inTransaction, type Transaction } from '../database';
import type { Prisma, WebhookEndpoint } from '../generated/prisma/client';
import { type AuditStamp, recordAudit } from './audit';
import { disableWithin, dropPending } from './webhook-disabling';

export interface WebhookEndpointAddress {
  readonly tenantID: string;
  readonly endpointID: string;
}

export interface NewWebhookEndpoint {
  readonly tenantID: string;
  readonly url: string;
  readonly description: string;
  readonly eventTypes: readonly string[];
  /** Sealed. */
  readonly secret: string;
}

/**
 * Creates an endpoint under a new id, and says so in the audit log; undefined, and nothing is written, when the tenant
 * has `most` already. The row of the tenant is locked, so that the count holds.
 */
export async function createWebhookEndpoint(
  transaction: Transaction,
  { tenantID, eventTypes, ...columns }: NewWebhookEndpoint,
  { most, ...stamp }: AuditStamp & { readonly most: number },
): Promise<WebhookEndpoint | undefined> {
  await transaction.$queryRaw`select id from tenant where id = ${tenantID} for no key update`;
  const present = await transaction.webhookEndpoint.count({ where: { tenantId: tenantID, deletedAt: null } });
  if (present >= most) return undefined;
  const after = await transaction.webhookEndpoint.create({
    data: {
      ...columns,
      id: createId('whe'),
      tenantId: tenantID,
      eventTypes: [...eventTypes],
      status: 'enabled',
    },
  });
  await recordDeed(transaction, { action: 'webhook_endpoint.create', after, stamp });
  return after;
}

/** The tenant's endpoints, the newest first. */
export function listWebhookEndpoints({ prisma }: Database, tenantID: string): Promise<WebhookEndpoint[]> {
  return prisma.webhookEndpoint.findMany({
    where: { tenantId: tenantID, deletedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
}

/** An endpoint of the tenant; undefined for one that is missing, foreign or deleted. */
export async function findWebhookEndpoint(
  { prisma }: Database,
  address: WebhookEndpointAddress,
): Promise<WebhookEndpoint | undefined> {
  return (await prisma.webhookEndpoint.findFirst({ where: livingAt(address) })) ?? undefined;
}

/**
 * The same within a transaction, locked against every other change of it until the end. The lock lets deliveries to the
 * endpoint be written, which refer to its row.
 */
export async function lockWebhookEndpoint(
  transaction: Transaction,
  address: WebhookEndpointAddress,
): Promise<WebhookEndpoint | undefined> {
  await transaction.$queryRaw`select id from webhook_endpoint where id = ${address.endpointID} for no key update`;
  return (await transaction.webhookEndpoint.findFirst({ where: livingAt(address) })) ?? undefined;
}

/** Versions of which the endpoint must have one. */
export type ExpectedVersions = readonly number[] | 'any';

export interface WebhookEndpointColumns {
  readonly url?: string | undefined;
  readonly description?: string | undefined;
  readonly eventTypes?: readonly string[] | undefined;
  readonly status?: 'enabled' | 'disabled' | undefined;
}

/** Changes an endpoint. What is enabled has no failures any more; what is disabled has nothing left to deliver. */
export function changeWebhookEndpoint(
  database: Database,
  address: WebhookEndpointAddress,
  {
    expected,
    columns,
    ...stamp
  }: AuditStamp & { readonly expected: ExpectedVersions; readonly columns: WebhookEndpointColumns },
): Promise<WebhookEndpoint | 'missing' | 'stale'> {
  const attempt = { address, expected, stamp, action: 'webhook_endpoint.change' } as const;
  return changeAsExpected(database, attempt, async (transaction, endpoint) => {
    const { eventTypes, status, ...texts } = columns;
    if (status === 'disabled' && endpoint.status === 'enabled')
      await disableWithin(transaction, endpoint, { reason: 'requested', now: stamp.now });
    return updateEndpoint(transaction, endpoint.id, {
      ...Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== undefined)),
      ...(eventTypes !== undefined && { eventTypes: [...eventTypes] }),
      ...(status === 'enabled' && endpoint.status === 'disabled' && asGoodAsNew),
    });
  });
}

const asGoodAsNew = {
  status: 'enabled',
  disabledReason: null,
  failures: 0,
  failingSince: null,
  throttledUntil: null,
};

/** Deletes an endpoint: its secrets go, its deliveries stay as a record. */
export function deleteWebhookEndpoint(
  database: Database,
  address: WebhookEndpointAddress,
  { expected, ...stamp }: AuditStamp & { readonly expected: ExpectedVersions },
): Promise<WebhookEndpoint | 'missing' | 'stale'> {
  const attempt = { address, expected, stamp, action: 'webhook_endpoint.delete' } as const;
  return changeAsExpected(database, attempt, async (transaction, endpoint) => {
    await dropPending(transaction, endpoint.id, stamp.now);
    const secrets = { secret: '', formerSecret: null, formerUntil: null };
    return updateEndpoint(transaction, endpoint.id, { ...secrets, deletedAt: stamp.now });
  });
}

interface Attempt {
  readonly address: WebhookEndpointAddress;
  readonly expected: ExpectedVersions;
  readonly action: 'webhook_endpoint.change' | 'webhook_endpoint.delete';
  readonly stamp: AuditStamp;
}

function changeAsExpected(
  database: Database,
  { address, expected, action, stamp }: Attempt,
  change: (transaction: Transaction, endpoint: WebhookEndpoint) => Promise<WebhookEndpoint>,
): Promise<WebhookEndpoint | 'missing' | 'stale'> {
  return inTransaction(database, async (transaction) => {
    const endpoint = await lockWebhookEndpoint(transaction, address);
    if (!endpoint) return 'missing';
    if (expected !== 'any' && !expected.includes(endpoint.version)) return 'stale';
    const changed = await change(transaction, endpoint);
    const after = action === 'webhook_endpoint.delete' ? undefined : changed;
    await recordDeed(transaction, { action, before: endpoint, after, stamp });
    return changed;
  });
}

/** The new secret signs from now on, the one before as well until `formerUntil`. Undefined for a missing endpoint. */
export async function replaceWebhookSecret(
  transaction: Transaction,
  address: WebhookEndpointAddress,
  { secret, formerUntil, ...stamp }: AuditStamp & { readonly secret: string; readonly formerUntil: Date },
): Promise<WebhookEndpoint | undefined> {
  const endpoint = await lockWebhookEndpoint(transaction, address);
  if (!endpoint) return undefined;
  const secrets = { secret, formerSecret: endpoint.secret, formerUntil };
  const after = await updateEndpoint(transaction, endpoint.id, secrets);
  await recordDeed(transaction, { action: 'webhook_endpoint.rotate_secret', before: endpoint, after, stamp });
  return after;
}

/** A sealed secret of any endpoint, to try a key on; undefined when there are no endpoints. */
export async function findAnySealedSecret({ prisma }: Database): Promise<string | undefined> {
  const row = await prisma.webhookEndpoint.findFirst({
    where: { deletedAt: null },
    orderBy: { createdAt: 'desc' },
    select: { secret: true },
  });
  return row?.secret;
}

interface Deed {
  readonly action: AuditAction;
  readonly before?: WebhookEndpoint;
  readonly after?: WebhookEndpoint | undefined;
  readonly stamp: AuditStamp;
}

async function recordDeed(
  transaction: Transaction,
  { action, before, after, stamp: { by, now } }: Deed,
): Promise<void> {
  const endpoint = before ?? after;
  if (!endpoint) return;
  const { tenantId: tenantID, id: target } = endpoint;
  await recordAudit(transaction, { tenantID, at: now, by, action, target, before, after });
}

function updateEndpoint(
  transaction: Transaction,
  id: string,
  columns: Prisma.WebhookEndpointUpdateInput,
): Promise<WebhookEndpoint> {
  return transaction.webhookEndpoint.update({
    where: { id },
    data: { ...columns, version: { increment: 1 } },
  });
}

function livingAt({ tenantID, endpointID }: WebhookEndpointAddress): Prisma.WebhookEndpointWhereInput {
  return { id: endpointID, tenantId: tenantID, deletedAt: null };
}
