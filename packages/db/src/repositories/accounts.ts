// Accounts of people who sign in at the console: found by their address, created once for each.

import type { AuditContext, Role } from '@synthward/contracts';
import { createId } from '@synthward/kernel';
import type { Database, Transaction } from '../database';
import type { Account, Tenant } from '../generated/prisma/client';
import { recordAudit } from './audit';

export interface NewAccount {
  readonly name: string;
  /** In lower case. */
  readonly email: string;
  /** A PHC string. */
  readonly passwordHash: string;
}

/** The account with this address; undefined for an unknown one. */
export async function findAccountByEmail(
  { prisma }: Pick<Database, 'prisma'>,
  email: string,
): Promise<Account | undefined> {
  return (await prisma.account.findFirst({ where: { email } })) ?? undefined;
}

/** Undefined, and nothing is written, when the address is taken, also by a transaction that is still under way. */
export async function createAccount(
  transaction: Transaction,
  account: NewAccount,
): Promise<Account | undefined> {
  const [row] = await transaction.account.createManyAndReturn({
    data: [{ id: createId('acc'), ...account }],
    skipDuplicates: true,
  });
  return row;
}

/** A tenant with the account as its owner: the first entry of its audit log. */
export async function createTenantOf(
  transaction: Transaction,
  { id: accountID, name: accountName }: Pick<Account, 'id' | 'name'>,
  { name, plan, by, now }: NewTenantOfAccount,
): Promise<Tenant> {
  const tenant = await transaction.tenant.create({ data: { id: createId('ten'), name, plan } });
  await addMember(transaction, { tenantID: tenant.id, accountID, role: 'owner' });
  await recordAudit(transaction, {
    tenantID: tenant.id,
    at: now,
    by,
    action: 'account.sign_up',
    target: accountID,
    after: { accountID, accountName, tenantID: tenant.id, tenantName: name, plan },
  });
  return tenant;
}

interface NewTenantOfAccount {
  readonly name: string;
  readonly plan: string;
  readonly by: AuditContext;
  readonly now: Date;
}

/** False, and nothing is changed, when the account is a member already. */
export async function addMember(
  transaction: Transaction,
  {
    tenantID,
    accountID,
    role,
  }: { readonly tenantID: string; readonly accountID: string; readonly role: Role },
): Promise<boolean> {
  const { count } = await transaction.membership.createMany({
    data: [{ tenantId: tenantID, accountId: accountID, role }],
    skipDuplicates: true,
  });
  return count === 1;
}
