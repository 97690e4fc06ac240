// The ways in: signing up, signing in, and accepting an invitation. Each is one transaction that ends with a session.

import type { AuditContext, Role } from '@synthward/contracts';
import { type Database, inTransaction, type Transaction } from '../database';
import type { Account, Invitation } from '../generated/prisma/client';
import { addMember, createAccount, createTenantOf, type NewAccount } from './accounts';
import { recordAudit } from './audit';
import { createConsoleSession, type StoredConsoleSession } from './console-sessions';
import { useInvitation } from './invitations';

/** What every way in has in common. */
export interface WayIn {
  /** Of the cookie. */
  readonly digest: string;
  readonly expiresAt: Date;
  readonly from: Pick<AuditContext, 'address' | 'requestID'>;
  readonly now: Date;
}

/** An account, its tenant and a session. Undefined, and nothing is written, when the address is taken. */
export function signUp(
  database: Database,
  { account, tenant }: { readonly account: NewAccount; readonly tenant: { name: string; plan: string } },
  way: WayIn,
): Promise<StoredConsoleSession | undefined> {
  return inTransaction(database, async (transaction) => {
    const created = await createAccount(transaction, account);
    if (!created) return undefined;
    await createTenantOf(transaction, created, { ...tenant, by: contextOf(created.id, way), now: way.now });
    return openSession(transaction, created.id, way);
  });
}

/** A session for an account that is there. */
export function signIn(database: Database, accountID: string, way: WayIn): Promise<StoredConsoleSession> {
  return inTransaction(database, (transaction) => openSession(transaction, accountID, way));
}

/**
 * Uses the invitation up, for an account that is there or a new one, and opens a session. A member stays what it is.
 * Undefined, and nothing is written, when the invitation is open no more or the new account's address is taken.
 */
export function acceptInvitation(
  database: Database,
  { invitation, account }: { readonly invitation: Invitation; readonly account: Account | NewAccount },
  way: WayIn,
): Promise<StoredConsoleSession | undefined> {
  return inTransaction(database, async (transaction) => {
    const joining = 'id' in account ? account : await createAccount(transaction, account);
    if (!joining || !(await useInvitation(transaction, invitation.id, way.now))) throw new Undone();
    await join(transaction, { invitation, accountID: joining.id, way });
    return openSession(transaction, joining.id, way);
  }).catch((error: unknown) => {
    if (error instanceof Undone) return undefined;
    throw error;
  });
}

/** Rolls back what was written before it turned out that nothing may be. */
class Undone extends Error {}

async function join(
  transaction: Transaction,
  {
    invitation: { id: invitationID, tenantId: tenantID, role },
    accountID,
    way,
  }: { readonly invitation: Invitation; readonly accountID: string; readonly way: WayIn },
): Promise<void> {
  const invited = role as Role; // as createInvitation wrote it
  if (!(await addMember(transaction, { tenantID, accountID, role: invited }))) return;
  await recordAudit(transaction, {
    tenantID,
    at: way.now,
    by: contextOf(accountID, way),
    action: 'member.join',
    target: accountID,
    after: { accountId: accountID, tenantId: tenantID, role },
    data: { role, invitationID },
  });
}

function openSession(transaction: Transaction, accountID: string, way: WayIn): Promise<StoredConsoleSession> {
  const { digest, expiresAt, now } = way;
  return createConsoleSession(transaction, {
    accountID,
    digest,
    expiresAt,
    now,
    by: contextOf(accountID, way),
  });
}

function contextOf(accountID: string, { from }: WayIn): AuditContext {
  return { actor: { kind: 'account', id: accountID }, apiKeyID: null, ...from };
}
