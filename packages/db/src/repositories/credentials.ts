// Accounts, tenants, and the tokens and keys that a tenant begins with. Secrets arrive as digests and leave never.

import type { Scope } from '@synthward/contracts';
import { createId } from '@synthward/kernel';
import { type Database, inTransaction, type Transaction } from '../database';
import { recordOperatorAction } from './operator-actions';

export interface StoredToken {
  readonly id: string;
  readonly tenantID: string;
  readonly accountID: string;
  /** What it opens: a tenant's account, or the operator's view. */
  readonly scope: string;
  /** Of the account in the tenant; empty when it is a member no more. */
  readonly role: string;
}

/** The living token with this digest: neither revoked nor expired at `now`. One small statement: every request asks. */
export async function findToken(
  { pool }: Database,
  digest: string,
  now: Date,
): Promise<StoredToken | undefined> {
  const { rows } = await pool.query<StoredToken>({
    name: 'token-by-digest',
    text: `select t.id, t.tenant_id as "tenantID", t.account_id as "accountID", t.scope, coalesce(m.role, '') as role
             from account_token t
             left join membership m on m.account_id = t.account_id and m.tenant_id = t.tenant_id
            where t.digest = $1 and t.revoked_at is null and (t.expires_at is null or t.expires_at > $2)`,
    values: [digest, now],
  });
  return rows[0];
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

/** What the owner of a tenant begins with. */
export interface FirstCredentialDigests {
  readonly tokenDigests: readonly { readonly scope: string; readonly digest: string }[];
  readonly apiKey: {
    readonly name: string;
    readonly publicId: string;
    readonly start: string;
    readonly digest: string;
    readonly scopes: readonly Scope[];
  };
}

export interface NewTenant extends FirstCredentialDigests {
  readonly name: string;
  readonly plan: string;
  readonly accountName: string;
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
    await addCredentials(transaction, { tenantID, accountID }, tenant);
    return { tenantID, accountID };
  });
}

/** Gives the longest-standing owner of the tenant further credentials. False when there is no tenant, or no owner. */
export function addOwnerCredentials(
  database: Database,
  tenantID: string,
  digests: FirstCredentialDigests,
): Promise<boolean> {
  return inTransaction(database, async (transaction) => {
    const owner = await transaction.membership.findFirst({
      where: { tenantId: tenantID, role: 'owner' },
      orderBy: [{ createdAt: 'asc' }, { accountId: 'asc' }],
    });
    if (!owner) return false;
    await addCredentials(transaction, { tenantID, accountID: owner.accountId }, digests);
    return true;
  });
}

/** Tenants that have had no key but those of a form that opens nothing any more. */
export async function listTenantsOfFormerKeys({ pool }: Database): Promise<string[]> {
  const { rows } = await pool.query<{ tenant_id: string }>(
    `select tenant_id from api_key group by tenant_id having bool_and(public_id = id) order by tenant_id`,
  );
  return rows.map((row) => row.tenant_id);
}

async function addCredentials(
  transaction: Transaction,
  { tenantID, accountID }: { readonly tenantID: string; readonly accountID: string },
  { tokenDigests, apiKey }: FirstCredentialDigests,
): Promise<void> {
  await transaction.accountToken.createMany({
    data: tokenDigests.map(({ scope, digest }) => ({
      id: createId('tok'),
      accountId: accountID,
      tenantId: tenantID,
      scope,
      digest,
    })),
  });
  const { scopes: allowed, ...columns } = apiKey;
  await transaction.apiKey.create({
    data: { id: createId('key'), tenantId: tenantID, ...columns, scopes: [...allowed] },
  });
}

/** The plan of a tenant; undefined when there is no such tenant. */
export async function findTenantPlan({ prisma }: Database, tenantID: string): Promise<string | undefined> {
  const row = await prisma.tenant.findFirst({ where: { id: tenantID }, select: { plan: true } });
  return row?.plan;
}
