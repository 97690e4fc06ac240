// A session at the console: a secret in a cookie, a token against forged requests, and two ends, of which the nearer counts.

import { createHmac } from 'node:crypto';
import type { AuditContext, ConsoleSessionView, Role } from '@synthward/contracts';
import {
  type Database,
  endConsoleSession,
  extendConsoleSession,
  findConsoleSession,
  type StoredConsoleSession,
  type WayIn,
} from '@synthward/db';
import type { Clock } from '@synthward/kernel';
import { digestOfSecret, mintSecret } from '../credentials/secrets';
import type { GuessLimiter } from './guess-limiter';
import type { PasswordDesk } from './password-desk';

const HOUR_MS = 60 * 60_000;
const IDLE_MS = 12 * HOUR_MS;
const LONGEST_MS = 7 * 24 * HOUR_MS;
/** Moving the end on is a write: once a minute is often enough. */
const NOTED_EVERY_MS = 60_000;

/** What accounts are served with. */
export interface AccountDesk {
  readonly database: Database;
  readonly clock: Clock;
  readonly guesses: GuessLimiter;
  readonly passwords: PasswordDesk;
  /** 32 bytes, for this use alone. */
  readonly csrfKey: Buffer;
}

/** Where a person comes from. */
export type Origin = Pick<AuditContext, 'address' | 'requestID'>;

/** Who is signed in. */
export interface KnownSession {
  readonly sessionID: string;
  readonly view: ConsoleSessionView;
}

export interface OpenedConsoleSession extends KnownSession {
  /** For the cookie; cannot be read again. */
  readonly secret: string;
  /** The latest end that the session can have. */
  readonly endsAt: Date;
}

/** What a way in needs, and how the session that it leads to is answered. */
export function prepareWayIn(
  { clock, csrfKey }: AccountDesk,
  from: Origin,
): { readonly way: WayIn; opened(session: StoredConsoleSession): OpenedConsoleSession } {
  const { secret, digest } = mintSecret('session');
  const now = clock.now();
  const endsAt = new Date(now.getTime() + LONGEST_MS);
  return {
    way: { digest, from, now, expiresAt: new Date(now.getTime() + IDLE_MS) },
    opened: (session) => ({ ...knownSessionOf(session, csrfKey), secret, endsAt }),
  };
}

/** The living session of a cookie, whose end moves on; undefined for any other text. */
export async function findKnownSession(
  { database, clock, csrfKey }: AccountDesk,
  secret: string,
): Promise<KnownSession | undefined> {
  const now = clock.now();
  const session = await findConsoleSession(database, digestOfSecret(secret), now);
  if (!session) return undefined;
  if (now.getTime() - session.lastSeenAt.getTime() < NOTED_EVERY_MS) return knownSessionOf(session, csrfKey);
  const latest = session.createdAt.getTime() + LONGEST_MS;
  const expiresAt = new Date(Math.min(now.getTime() + IDLE_MS, latest));
  await extendConsoleSession(database, session.id, { lastSeenAt: now, expiresAt });
  return knownSessionOf({ ...session, expiresAt }, csrfKey);
}

/** Ends the session for good. */
export async function signOut(
  { database, clock }: AccountDesk,
  { sessionID, by }: { readonly sessionID: string; readonly by: AuditContext },
): Promise<void> {
  await endConsoleSession(database, sessionID, { by, now: clock.now() });
}

function knownSessionOf({ id, account, expiresAt }: StoredConsoleSession, csrfKey: Buffer): KnownSession {
  const memberships = account.memberships.map(({ tenantId, tenant, role }) => ({
    tenantID: tenantId,
    tenantName: tenant.name,
    role: role as Role, // as it was written by contract
  }));
  return {
    sessionID: id,
    view: {
      account: { accountID: account.id, name: account.name, email: account.email ?? '' },
      memberships,
      csrfToken: createHmac('sha256', csrfKey).update(id).digest('base64url'),
      expiresAt: expiresAt.toISOString(),
    },
  };
}
