// Invitations as rows: each is open until it is accepted, revoked or too old, and only one of these happens.

import type { AuditContext, Role } from '@synthward/contracts';
import { createId } from '@synthward/kernel';
import { type Database, inTransaction, type Transaction } from '../database';
import type { Invitation, Prisma } from '../generated/prisma/client';
import { recordAudit } from './audit';

export interface NewInvitation {
  readonly tenantID: string;
  /** In lower case. */
  readonly email: string;
  readonly role: Role;
  readonly digest: string;
  readonly by: AuditContext;
  readonly now: Date;
  readonly expiresAt: Date;
}

/**
 * Writes the invitation, and says in the audit log who is invited. Nothing is written for a member's address, and when
 * `most` are open; the row of the tenant is locked, so that the count holds.
 */
export async function createInvitation(
  transaction: Transaction,
  { tenantID, email, role, digest, by, now, expiresAt }: NewInvitation,
  most: number,
): Promise<Invitation | 'member' | 'too_many'> {
  await transaction.$queryRaw`select id from tenant where id = ${tenantID} for no key update`;
  const members = { tenantId: tenantID, account: { email } };
  if ((await transaction.membership.count({ where: members })) > 0) return 'member';
  if ((await transaction.invitation.count({ where: { tenantId: tenantID, ...openAt(now) } })) >= most)
    return 'too_many';
  const columns = { email, role, digest, invitedBy: by.actor.id, createdAt: now, expiresAt };
  const after = await transaction.invitation.create({
    data: { id: createId('inv'), tenantId: tenantID, ...columns },
  });
  const deed = { action: 'invitation.create', target: after.id, after, data: { email, role } } as const;
  await recordAudit(transaction, { tenantID, at: now, by, ...deed });
  return after;
}

export interface InvitationPosition {
  readonly createdAt: Date;
  readonly id: string;
}

/** The invitations after `after`, the newest first; at most `limit`. */
export function listInvitations(
  { prisma }: Database,
  {
    tenantID,
    limit,
    after,
  }: { readonly tenantID: string; readonly limit: number; readonly after: InvitationPosition | undefined },
): Promise<Invitation[]> {
  const beyond = after && {
    OR: [{ createdAt: { lt: after.createdAt } }, { createdAt: after.createdAt, id: { lt: after.id } }],
  };
  return prisma.invitation.findMany({
    where: { tenantId: tenantID, ...beyond },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
  });
}

/** Revokes an open invitation of the tenant; false when there is none. */
export function revokeInvitation(
  database: Database,
  { tenantID, invitationID }: { readonly tenantID: string; readonly invitationID: string },
  { by, now }: { readonly by: AuditContext; readonly now: Date },
): Promise<boolean> {
  return inTransaction(database, async (transaction) => {
    const [after] = await transaction.invitation.updateManyAndReturn({
      where: { id: invitationID, tenantId: tenantID, ...openAt(now) },
      data: { revokedAt: now },
    });
    if (!after) return false;
    const before = { ...after, revokedAt: null };
    const deed = { action: 'invitation.revoke', target: after.id, before, after } as const;
    await recordAudit(transaction, { tenantID, at: now, by, ...deed });
    return true;
  });
}

/** The open invitation with this digest; undefined for every other one. */
export async function findOpenInvitation(
  { prisma }: Database,
  digest: string,
  now: Date,
): Promise<Invitation | undefined> {
  return (await prisma.invitation.findFirst({ where: { digest, ...openAt(now) } })) ?? undefined;
}

/** Uses the invitation up. False when it is open no more: somebody else was first. */
export async function useInvitation(
  transaction: Transaction,
  invitationID: string,
  now: Date,
): Promise<boolean> {
  const { count } = await transaction.invitation.updateMany({
    where: { id: invitationID, ...openAt(now) },
    data: { acceptedAt: now },
  });
  return count === 1;
}

function openAt(now: Date): Prisma.InvitationWhereInput {
  return { acceptedAt: null, revokedAt: null, expiresAt: { gt: now } };
}
