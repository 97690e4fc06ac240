// Sessions at the console as rows: found by the digest of their cookie, with all that the account may do at that moment.

import type { AuditAction, AuditContext } from '@synthward/contracts';
import { createId } from '@synthward/kernel';
import { type Database, inTransaction, type Transaction } from '../database';
import type { ConsoleSession, Prisma } from '../generated/prisma/client';
import { recordAudit } from './audit';

const withAccount = {
  account: {
    select: {
      id: true,
      name: true,
      email: true,
      memberships: {
        orderBy: [{ createdAt: 'asc' }, { tenantId: 'asc' }],
        select: { tenantId: true, role: true, tenant: { select: { name: true } } },
      },
    },
  },
} as const satisfies Prisma.ConsoleSessionInclude;

export type StoredConsoleSession = Prisma.ConsoleSessionGetPayload<{ include: typeof withAccount }>;

export interface NewConsoleSession {
  readonly accountID: string;
  readonly digest: string;
  readonly by: AuditContext;
  readonly now: Date;
  readonly expiresAt: Date;
}

/** Opens a session, and says so in the audit log of every tenant that it opens. */
export async function createConsoleSession(
  transaction: Transaction,
  { accountID, digest, by, now, expiresAt }: NewConsoleSession,
): Promise<StoredConsoleSession> {
  const times = { createdAt: now, lastSeenAt: now, expiresAt };
  const session = await transaction.consoleSession.create({
    data: { id: createId('ses'), accountId: accountID, digest, ...times },
    include: withAccount,
  });
  await recordInTenants(transaction, session, { action: 'session.start', by, now });
  return session;
}

/** The living session with this digest: neither ended nor expired at `now`. */
export async function findConsoleSession(
  { prisma }: Pick<Database, 'prisma'>,
  digest: string,
  now: Date,
): Promise<StoredConsoleSession | undefined> {
  const row = await prisma.consoleSession.findFirst({
    where: { digest, revokedAt: null, expiresAt: { gt: now } },
    include: withAccount,
  });
  return row ?? undefined;
}

/** Moves the end of a living session; nothing for one that has ended meanwhile. */
export async function extendConsoleSession(
  { prisma }: Pick<Database, 'prisma'>,
  sessionID: string,
  { lastSeenAt, expiresAt }: Pick<ConsoleSession, 'lastSeenAt' | 'expiresAt'>,
): Promise<void> {
  await prisma.consoleSession.updateMany({
    where: { id: sessionID, revokedAt: null, lastSeenAt: { lt: lastSeenAt } },
    data: { lastSeenAt, expiresAt },
  });
}

/** Ends the session; nothing when it has ended. */
export function endConsoleSession(
  database: Database,
  sessionID: string,
  { by, now }: { readonly by: AuditContext; readonly now: Date },
): Promise<void> {
  return inTransaction(database, async (transaction) => {
    const { count } = await transaction.consoleSession.updateMany({
      where: { id: sessionID, revokedAt: null },
      data: { revokedAt: now },
    });
    if (count === 0) return;
    const session = await transaction.consoleSession.findFirstOrThrow({
      where: { id: sessionID },
      include: withAccount,
    });
    await recordInTenants(transaction, session, { action: 'session.end', by, now });
  });
}

/** Forgets sessions whose time was over at `before`. Answers how many. */
export async function pruneConsoleSessions({ prisma }: Database, before: Date): Promise<number> {
  const { count } = await prisma.consoleSession.deleteMany({ where: { expiresAt: { lte: before } } });
  return count;
}

/** In the order of the tenants' ids: two sessions of the same tenants must not lock their logs in two orders. */
async function recordInTenants(
  transaction: Transaction,
  { id, account }: StoredConsoleSession,
  { action, by, now }: { readonly action: AuditAction; readonly by: AuditContext; readonly now: Date },
): Promise<void> {
  const tenantIDs = account.memberships.map(({ tenantId }) => tenantId).toSorted();
  for (const tenantID of tenantIDs)
    await recordAudit(transaction, { tenantID, at: now, by, action, target: id });
}
