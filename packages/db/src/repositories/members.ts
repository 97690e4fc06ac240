// Members of a tenant: changes are conditional on the version that was read, and leave an owner.

import type { AuditContext, Role } from '@synthward/contracts';
import { type Client, type Database, inTransaction, type Transaction } from '../database';
import type { Prisma } from '../generated/prisma/client';
import { recordAudit } from './audit';

const withPerson = { account: { select: { name: true, email: true } } } as const;

export type StoredMember = Prisma.MembershipGetPayload<{ include: typeof withPerson }>;

export interface MemberAddress {
  readonly tenantID: string;
  readonly accountID: string;
}

export interface MemberPosition {
  readonly createdAt: Date;
  readonly id: string;
}

/** The members after `after`, who joined last first; at most `limit`. */
export function listMembers(
  { prisma }: Database,
  {
    tenantID,
    limit,
    after,
  }: { readonly tenantID: string; readonly limit: number; readonly after: MemberPosition | undefined },
): Promise<StoredMember[]> {
  const beyond = after && {
    OR: [{ createdAt: { lt: after.createdAt } }, { createdAt: after.createdAt, accountId: { lt: after.id } }],
  };
  return prisma.membership.findMany({
    where: { tenantId: tenantID, ...beyond },
    orderBy: [{ createdAt: 'desc' }, { accountId: 'desc' }],
    take: limit,
    include: withPerson,
  });
}

/** Undefined for an account that is no member. */
export async function findMember(
  { prisma }: { readonly prisma: Pick<Client, 'membership'> },
  { tenantID, accountID }: MemberAddress,
): Promise<StoredMember | undefined> {
  const row = await prisma.membership.findFirst({
    where: { tenantId: tenantID, accountId: accountID },
    include: withPerson,
  });
  return row ?? undefined;
}

/** How a change is made: of one of these versions alone, by whom, and when. */
export interface MemberChange {
  readonly expected: readonly number[] | 'any';
  readonly by: AuditContext;
  readonly now: Date;
}

export type MemberRefusal = 'missing' | 'stale' | 'last_owner';

/** Gives the member another role. */
export function changeMemberRole(
  database: Database,
  address: MemberAddress,
  { role, ...change }: MemberChange & { readonly role: Role },
): Promise<StoredMember | MemberRefusal> {
  return changeAsExpected(database, { address, change, becomes: role }, async (transaction, member) => {
    const after = await transaction.membership.update({
      where: { accountId_tenantId: { accountId: address.accountID, tenantId: address.tenantID } },
      data: { role, version: { increment: 1 } },
      include: withPerson,
    });
    await recordChange(transaction, { action: 'member.change', before: member, after, change });
    return after;
  });
}

/** Takes the account out of the tenant, and ends every token that it has for it. */
export function removeMember(
  database: Database,
  address: MemberAddress,
  change: MemberChange,
): Promise<StoredMember | MemberRefusal> {
  return changeAsExpected(database, { address, change, becomes: undefined }, async (transaction, member) => {
    const ofMember = { accountId: address.accountID, tenantId: address.tenantID };
    await transaction.membership.delete({ where: { accountId_tenantId: ofMember } });
    const living = { ...ofMember, revokedAt: null };
    await transaction.accountToken.updateMany({ where: living, data: { revokedAt: change.now } });
    await transaction.refreshToken.updateMany({ where: living, data: { revokedAt: change.now } });
    await recordChange(transaction, { action: 'member.remove', before: member, change });
    return member;
  });
}

interface Attempt {
  readonly address: MemberAddress;
  readonly change: MemberChange;
  /** Undefined for no role any more. */
  readonly becomes: Role | undefined;
}

/** The row of the tenant is locked: of two owners who remove each other, the second finds itself to be the last one. */
function changeAsExpected(
  database: Database,
  { address, change, becomes }: Attempt,
  make: (transaction: Transaction, member: StoredMember) => Promise<StoredMember>,
): Promise<StoredMember | MemberRefusal> {
  return inTransaction(database, async (transaction) => {
    await transaction.$queryRaw`select id from tenant where id = ${address.tenantID} for no key update`;
    const member = await findMember({ prisma: transaction }, address);
    if (!member) return 'missing';
    if (change.expected !== 'any' && !change.expected.includes(member.version)) return 'stale';
    const staysOwned =
      member.role !== 'owner' || becomes === 'owner' || (await hasOtherOwner(transaction, address));
    return staysOwned ? make(transaction, member) : 'last_owner';
  });
}

async function hasOtherOwner(
  transaction: Transaction,
  { tenantID, accountID }: MemberAddress,
): Promise<boolean> {
  const others = { tenantId: tenantID, role: 'owner', accountId: { not: accountID } };
  return (await transaction.membership.count({ where: others })) > 0;
}

interface RecordedChange {
  readonly action: 'member.change' | 'member.remove';
  readonly before: StoredMember;
  readonly after?: StoredMember;
  readonly change: MemberChange;
}

async function recordChange(
  transaction: Transaction,
  { action, before, after, change: { by, now } }: RecordedChange,
): Promise<void> {
  await recordAudit(transaction, {
    tenantID: before.tenantId,
    at: now,
    by,
    action,
    target: before.accountId,
    before,
    after,
    data: { formerRole: before.role, ...(after && { role: after.role }) },
  });
}
