// Accounts, tenants, bearer tokens and API keys. Secrets arrive as digests and leave never.

import { createId } from '@synthward/kernel';
import { type Database, inTransaction } from '../database';

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
