// Refresh tokens: each is good for one use, which gives the next of its family. A second use ends the family.

import { createId } from '@synthward/kernel';
import { type Database, inTransaction, type Transaction } from '../database';
import type { RefreshToken } from '../generated/prisma/client';
import { type AuditStamp, recordAudit } from './audit';

export interface NewTokenFamily {
  readonly accountID: string;
  readonly tenantID: string;
  /** The account token that it is begun with. */
  readonly tokenID: string;
  /** The most that its tokens may do. */
  readonly scopes: readonly string[];
  readonly digest: string;
  readonly expiresAt: Date;
}

/** Begins a family with its first token, and says so in the audit log; answers the id of the family. */
export function openTokenFamily(
  database: Database,
  { accountID, tenantID, tokenID, scopes, ...columns }: NewTokenFamily,
  { by, now }: AuditStamp,
): Promise<string> {
  const familyId = createId('fam');
  return inTransaction(database, async (transaction) => {
    await transaction.refreshToken.create({
      data: {
        ...{ ...columns, id: createId('rft'), familyId, scopes: [...scopes] },
        ...{ accountId: accountID, tenantId: tenantID, tokenId: tokenID },
      },
    });
    const deed = { action: 'token.issue', target: familyId, data: { scopes: [...scopes] } } as const;
    await recordAudit(transaction, { ...deed, tenantID, at: now, by });
    return familyId;
  });
}

/** The token with this digest, used or not, in force or not. */
export async function findRefreshToken(
  { prisma }: Pick<Database, 'prisma'>,
  digest: string,
): Promise<RefreshToken | undefined> {
  return (await prisma.refreshToken.findFirst({ where: { digest } })) ?? undefined;
}

export interface TokenSession {
  readonly accountID: string;
  readonly tenantID: string;
  /** Of the account in the tenant. */
  readonly role: string;
}

/**
 * Who is behind a family, as long as it may be trusted: undefined once it is revoked, once the account token that it
 * began with has ended, and once the account is a member no more.
 */
export async function findTokenSession(
  { pool }: Database,
  familyID: string,
  now: Date,
): Promise<TokenSession | undefined> {
  const { rows } = await pool.query<TokenSession>(
    `select f.account_id as "accountID", f.tenant_id as "tenantID", m.role
       from (select account_id, tenant_id, token_id, bool_or(revoked_at is not null) as is_revoked
               from refresh_token where family_id = $1 group by account_id, tenant_id, token_id) f
       join account_token t on t.id = f.token_id
       join membership m on m.account_id = f.account_id and m.tenant_id = f.tenant_id
      where not f.is_revoked and t.revoked_at is null and (t.expires_at is null or t.expires_at > $2)`,
    [familyID, now],
  );
  return rows[0];
}

export interface RefreshUse {
  readonly digest: string;
  readonly now: Date;
  /** Whom the audit log names where a second use ends the family. */
  readonly by: AuditStamp['by'];
  /** The token that takes its place. */
  readonly next: { readonly digest: string; readonly expiresAt: Date };
}

/**
 * Uses the token up and writes the next of its family. Of any number of uses at once one is `renewed`; each other finds
 * it `used`, and ends the family. `ended`: revoked, past its time, or none.
 */
export function useRefreshToken(
  database: Database,
  { digest, now, by, next }: RefreshUse,
): Promise<'renewed' | 'used' | 'ended'> {
  return inTransaction(database, async (transaction) => {
    const token = await lockFamilyOf(transaction, digest);
    if (!token || token.revokedAt || token.expiresAt <= now) return 'ended';
    const { familyId, accountId, tenantId, tokenId, scopes } = token;
    if (token.usedAt) {
      await transaction.refreshToken.updateMany({ where: { familyId }, data: { revokedAt: now } });
      const deed = { action: 'token.revoke', target: familyId, data: { reason: 'used twice' } } as const;
      await recordAudit(transaction, { ...deed, tenantID: tenantId, at: now, by });
      return 'used';
    }
    await transaction.refreshToken.update({ where: { id: token.id }, data: { usedAt: now } });
    const family = { familyId, accountId, tenantId, tokenId, scopes };
    await transaction.refreshToken.create({ data: { ...next, ...family, id: createId('rft') } });
    return 'renewed';
  });
}

/** Members of a family come to be while it is revoked unless both take turns. */
async function lockFamilyOf(transaction: Transaction, digest: string): Promise<RefreshToken | undefined> {
  const found = await transaction.refreshToken.findFirst({ where: { digest } });
  if (!found) return undefined;
  const name = `token family ${found.familyId}`;
  await transaction.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
  return (await transaction.refreshToken.findFirst({ where: { digest } })) ?? undefined;
}

/** Forgets tokens whose time was over at `now`. Answers how many. */
export async function pruneRefreshTokens({ prisma }: Database, now: Date): Promise<number> {
  const { count } = await prisma.refreshToken.deleteMany({ where: { expiresAt: { lte: now } } });
  return count;
}
