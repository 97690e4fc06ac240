// API keys of tenants: found by the id that stands in them, changed on condition of the version that was read.

import { createId } from '@synthward/kernel';
import type { Database, Transaction } from '../database';
import type { ApiKey, Prisma } from '../generated/prisma/client';

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

/** Writes a key under a new id. */
export function createApiKey(
  { apiKey }: Pick<Transaction, 'apiKey'>,
  { tenantID, scopes, ...columns }: NewApiKey,
): Promise<ApiKey> {
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
  readonly revokedAt?: Date;
}

/** Changes, or revokes, a key of one of the expected versions, in one statement. */
export async function changeApiKey(
  database: Database,
  address: ApiKeyAddress,
  { expected, columns }: { readonly expected: readonly number[] | 'any'; readonly columns: ApiKeyColumns },
): Promise<ApiKey | 'missing' | 'stale'> {
  const { name, scopes, revokedAt } = columns;
  const [row] = await database.prisma.apiKey.updateManyAndReturn({
    where: { ...keptAt(address), ...(expected !== 'any' && { version: { in: [...expected] } }) },
    data: {
      ...(name !== undefined && { name }),
      ...(scopes && { scopes: [...scopes] }),
      ...(revokedAt && { revokedAt }),
      version: { increment: 1 },
    },
  });
  if (row) return row;
  return (await findTenantApiKey(database, address)) ? 'stale' : 'missing';
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

/** Says of a locked key which one takes its place, and until when it is good itself. */
export async function retireApiKey(
  { apiKey }: Pick<Transaction, 'apiKey'>,
  { id }: ApiKey,
  columns: { readonly rotatedTo: string; readonly expiresAt: Date },
): Promise<void> {
  await apiKey.update({ where: { id }, data: { ...columns, version: { increment: 1 } } });
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
