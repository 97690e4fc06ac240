// API keys of tenants: found by the id that stands in them, changed on condition of the version that was read.

import { createId } from '@synthward/kernel';
import { type Database, inTransaction, type Transaction } from '../database';
import type { ApiKey, Prisma } from '../generated/prisma/client';
import { type AuditStamp, recordAudit } from './audit';

/**
 * The key with this public id, of whatever tenant and whether or not it still opens anything. One small statement: every
 * request asks.
 */
export async function findApiKey({ pool }: Database, publicId: string): Promise<ApiKey | undefined> {
  const { rows } = await pool.query<ApiKey>({
    name: 'key-by-public-id',
    text: `select id, tenant_id as "tenantId", name, public_id as "publicId", start, digest, scopes, version,
                  created_by as "createdBy", created_at as "createdAt", expires_at as "expiresAt",
                  last_used_at as "lastUsedAt", revoked_at as "revokedAt", rotated_to as "rotatedTo"
             from api_key where public_id = $1`,
    values: [publicId],
  });
  return rows[0];
}

export interface NewApiKey {
  readonly tenantID: string;
  readonly name: string;
  readonly publicId: string;
  readonly start: string;
  readonly digest: string;
  readonly scopes: readonly string[];
  readonly expiresAt: Date | null;
  readonly createdBy: string | null;
  readonly createdAt: Date;
}

/** Writes a key under a new id, and says so in the audit log. */
export async function createApiKey(
  transaction: Transaction,
  key: NewApiKey,
  stamp: AuditStamp,
): Promise<ApiKey> {
  const after = await insertApiKey(transaction, key);
  await recordDeed(transaction, { action: 'api_key.create', after, stamp });
  return after;
}

function insertApiKey({ apiKey }: Transaction, { tenantID, scopes, ...columns }: NewApiKey): Promise<ApiKey> {
  return apiKey.create({
    data: { ...columns, id: createId('key'), tenantId: tenantID, scopes: [...scopes] },
  });
}

/**
 * How many keys the plan has to answer for: those that are good at `now` and whose place no other key has taken. Locks
 * the row of the tenant, so that the count holds until the transaction ends.
 */
export async function countApiKeys(transaction: Transaction, tenantID: string, now: Date): Promise<number> {
  await transaction.$queryRaw`select id from tenant where id = ${tenantID} for no key update`;
  return transaction.apiKey.count({
    where: { tenantId: tenantID, revokedAt: null, rotatedTo: null, ...goodAt(now) },
  });
}

export interface ApiKeyAddress {
  readonly tenantID: string;
  readonly keyID: string;
}

/** A key of the tenant; undefined for one that is missing, foreign or revoked. */
export async function findTenantApiKey(
  { prisma }: Database,
  address: ApiKeyAddress,
): Promise<ApiKey | undefined> {
  return (await prisma.apiKey.findFirst({ where: keptAt(address) })) ?? undefined;
}

export interface ApiKeyPage {
  readonly tenantID: string;
  readonly limit: number;
  readonly after: { readonly createdAt: Date; readonly id: string } | undefined;
}

/** The tenant's keys but the revoked ones after `after`, the newest first. Stable while others are created. */
export function listApiKeys({ prisma }: Database, { tenantID, limit, after }: ApiKeyPage): Promise<ApiKey[]> {
  const beyond = after && {
    OR: [{ createdAt: { lt: after.createdAt } }, { createdAt: after.createdAt, id: { lt: after.id } }],
  };
  return prisma.apiKey.findMany({
    where: { tenantId: tenantID, revokedAt: null, ...beyond },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
  });
}

export interface ApiKeyColumns {
  readonly name?: string | undefined;
  readonly scopes?: readonly string[] | undefined;
}

interface ExpectedChange extends AuditStamp {
  /** Versions of which the key must have one. */
  readonly expected: readonly number[] | 'any';
}

/** Changes a key of one of the expected versions, and says so in the audit log. */
export function changeApiKey(
  database: Database,
  address: ApiKeyAddress,
  { columns: { name, scopes }, ...change }: ExpectedChange & { readonly columns: ApiKeyColumns },
): Promise<ApiKey | 'missing' | 'stale'> {
  const data = { ...(name !== undefined && { name }), ...(scopes && { scopes: [...scopes] }) };
  return changeAsExpected(database, address, { ...change, data, action: 'api_key.change' });
}

/** Revokes a key, likewise: it opens nothing from here on. */
export function revokeApiKey(
  database: Database,
  address: ApiKeyAddress,
  change: ExpectedChange,
): Promise<ApiKey | 'missing' | 'stale'> {
  const data = { revokedAt: change.now };
  return changeAsExpected(database, address, { ...change, data, action: 'api_key.revoke' });
}

function changeAsExpected(
  database: Database,
  address: ApiKeyAddress,
  {
    expected,
    data,
    action,
    ...stamp
  }: ExpectedChange & { readonly data: Prisma.ApiKeyUpdateInput; readonly action: KeyDeed['action'] },
): Promise<ApiKey | 'missing' | 'stale'> {
  return inTransaction(database, async (transaction) => {
    const before = await lockApiKey(transaction, address);
    if (!before) return 'missing';
    if (expected !== 'any' && !expected.includes(before.version)) return 'stale';
    const after = await updateApiKey(transaction, before, data);
    await recordDeed(transaction, { action, before, after, stamp });
    return after;
  });
}

function updateApiKey(
  { apiKey }: Transaction,
  { id }: ApiKey,
  data: Prisma.ApiKeyUpdateInput,
): Promise<ApiKey> {
  return apiKey.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
}

interface KeyDeed {
  readonly action: 'api_key.create' | 'api_key.change' | 'api_key.rotate' | 'api_key.revoke';
  readonly before?: ApiKey;
  readonly after: ApiKey;
  readonly stamp: AuditStamp;
}

/** A revoked key is there no more for whoever reads the log. */
async function recordDeed(
  transaction: Transaction,
  { action, before, after, stamp: { by, now } }: KeyDeed,
): Promise<void> {
  const { id: target, tenantId: tenantID, rotatedTo } = after;
  await recordAudit(transaction, {
    ...{ tenantID, at: now, by, action, target, before },
    ...(action !== 'api_key.revoke' && { after }),
    ...(action === 'api_key.rotate' && { data: { rotatedTo } }),
  });
}

/** A key of the tenant, as `findTenantApiKey` says, locked against every change until the transaction ends. */
export async function lockApiKey(
  transaction: Transaction,
  address: ApiKeyAddress,
): Promise<ApiKey | undefined> {
  await transaction.$queryRaw`
    select id from api_key where id = ${address.keyID} and tenant_id = ${address.tenantID} for no key update`;
  return (await transaction.apiKey.findFirst({ where: keptAt(address) })) ?? undefined;
}

/** Whether a key whose place this one has taken is still good at `now`. */
export async function hasLivingPredecessor(
  { apiKey }: Pick<Transaction, 'apiKey'>,
  { id, tenantId }: ApiKey,
  now: Date,
): Promise<boolean> {
  const found = await apiKey.findFirst({
    where: { tenantId, rotatedTo: id, revokedAt: null, ...goodAt(now) },
    select: { id: true },
  });
  return found !== null;
}

export interface ApiKeyReplacement {
  /** Locked. */
  readonly former: ApiKey;
  readonly next: NewApiKey;
  readonly formerUntil: Date;
}

/**
 * Writes the key that takes the place of another one, which is good until `formerUntil` itself; says so in the audit log
 * under the former key. Answers the new one.
 */
export async function replaceApiKey(
  transaction: Transaction,
  { former, next, formerUntil }: ApiKeyReplacement,
  stamp: AuditStamp,
): Promise<ApiKey> {
  const created = await insertApiKey(transaction, next);
  const columns = { rotatedTo: created.id, expiresAt: formerUntil };
  const after = await updateApiKey(transaction, former, columns);
  await recordDeed(transaction, { action: 'api_key.rotate', before: former, after, stamp });
  return created;
}

/** Notes when keys were last used. Never goes back, never waits: a row that is locked is passed over. */
export async function recordKeyUses(
  { pool }: Database,
  uses: readonly { readonly keyID: string; readonly usedAt: Date }[],
): Promise<void> {
  await pool.query(
    `with used as (
       select k.id, u.at from api_key k join unnest($1::text[], $2::timestamptz[]) as u (id, at) on u.id = k.id
        where k.last_used_at is null or k.last_used_at < u.at
          for no key update of k skip locked)
     update api_key k set last_used_at = used.at from used where k.id = used.id`,
    [uses.map(({ keyID }) => keyID), uses.map(({ usedAt }) => usedAt)],
  );
}

function goodAt(now: Date): Prisma.ApiKeyWhereInput {
  return { OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] };
}

function keptAt({ tenantID, keyID }: ApiKeyAddress): Prisma.ApiKeyWhereInput {
  return { id: keyID, tenantId: tenantID, revokedAt: null };
}
