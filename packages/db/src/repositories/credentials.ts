// Accounts, tenants, bearer tokens and API keys. Secrets arrive as digests and leave never.

import { createId } from '@synthward/kernel';
import { type Database, inTransaction } from '../database';
import { recordOperatorAction } from './operator-actions';

export interface StoredCredential {
  readonly id: string;
  readonly tenantID: string;
}

export interface StoredToken extends StoredCredential {
  readonly accountID: string;
  readonly scope: string;
}

/** The living token with this digest: neither revoked nor expired at `now`. */
export async function findToken(
  { prisma }: Database,
  digest: string,
  now: Date,
): Promise<StoredToken | undefined> {
  const row = await prisma.accountToken.findUnique({ where: { digest } });
  if (!row || row.revokedAt || (row.expiresAt && row.expiresAt <= now)) return undefined;
  return { id: row.id, tenantID: row.tenantId, accountID: row.accountId, scope: row.scope };
}

/** Whether the account has a living token of the scope. */
export async function hasLivingToken(
  { prisma }: Database,
  { accountID, scope }: { readonly accountID: string; readonly scope: string },
  now: Date,
): Promise<boolean> {
  const row = await prisma.accountToken.findFirst({
    where: {
      accountId: accountID,
      scope,
      revokedAt: null,
      OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
    },
    select: { id: true },
  });
  return row !== null;
}

export interface NewOperatorSession {
  /** The operator's token that opens it. */
  readonly token: StoredToken;
  readonly digest: string;
  readonly now: Date;
  readonly expiresAt: Date;
}

/** A token of the scope `operator_session`, with the record of its beginning; answers its id. */
export function createOperatorSession(
  database: Database,
  { token, digest, now, expiresAt }: NewOperatorSession,
): Promise<string> {
  const id = createId('ses');
  return inTransaction(database, async (transaction) => {
    await transaction.accountToken.create({
      data: {
        id,
        accountId: token.accountID,
        tenantId: token.tenantID,
        digest,
        scope: 'operator_session',
        expiresAt,
      },
    });
    await recordOperatorAction(transaction, {
      actor: token.id,
      action: 'session.start',
      target: id,
      reason: 'sign-in',
      at: now,
    });
    return id;
  });
}

/** Ends the session, with the record of its end; nothing when it has ended. */
export function endOperatorSession(database: Database, sessionID: string, now: Date): Promise<void> {
  return inTransaction(database, async (transaction) => {
    const { count } = await transaction.accountToken.updateMany({
      where: { id: sessionID, scope: 'operator_session', revokedAt: null },
      data: { revokedAt: now },
    });
    if (count === 0) return;
    await recordOperatorAction(transaction, {
      actor: sessionID,
      action: 'session.end',
      target: sessionID,
      reason: 'sign-out',
      at: now,
    });
  });
}

/** The living API key with this digest. */
export async function findApiKey(
  { prisma }: Database,
  digest: string,
): Promise<StoredCredential | undefined> {
  const row = await prisma.apiKey.findUnique({ where: { digest } });
  if (!row || row.revokedAt) return undefined;
  return { id: row.id, tenantID: row.tenantId };
}

export interface NewTenant {
  readonly name: string;
  readonly plan: string;
  readonly accountName: string;
  readonly tokenDigests: readonly { readonly scope: string; readonly digest: string }[];
  readonly apiKey: { readonly name: string; readonly start: string; readonly digest: string };
}

/** Creates an account, its tenant, the membership and the first credentials in one transaction. */
export function createTenant(
  database: Database,
  tenant: NewTenant,
): Promise<{ tenantID: string; accountID: string }> {
  const tenantID = createId('ten');
  const accountID = createId('acc');
  return inTransaction(database, async (transaction) => {
    await transaction.account.create({ data: { id: accountID, name: tenant.accountName } });
    await transaction.tenant.create({ data: { id: tenantID, name: tenant.name, plan: tenant.plan } });
    await transaction.membership.create({
      data: { accountId: accountID, tenantId: tenantID, role: 'owner' },
    });
    await transaction.accountToken.createMany({
      data: tenant.tokenDigests.map(({ scope, digest }) => ({
        id: createId('tok'),
        accountId: accountID,
        tenantId: tenantID,
        scope,
        digest,
      })),
    });
    await transaction.apiKey.create({ data: { id: createId('key'), tenantId: tenantID, ...tenant.apiKey } });
    return { tenantID, accountID };
  });
}

/** The plan of the tenant that an API key belongs to; undefined for an unknown key. */
export async function findPlanOfApiKey({ prisma }: Database, apiKeyID: string): Promise<string | undefined> {
  const row = await prisma.apiKey.findUnique({
    where: { id: apiKeyID },
    select: { tenant: { select: { plan: true } } },
  });
  return row?.tenant.plan;
}

/** The plan of a tenant; undefined when there is no such tenant. */
export async function findTenantPlan({ prisma }: Database, tenantID: string): Promise<string | undefined> {
  const row = await prisma.tenant.findUnique({ where: { id: tenantID }, select: { plan: true } });
  return row?.plan;
}
