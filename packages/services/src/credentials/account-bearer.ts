// The account behind a bearer token: a long-lived one that the database knows, or a signed one that proves itself.

import { type Scope, scopesInBoth, scopesOfRole } from '@synthward/contracts';
import { type Database, findToken } from '@synthward/db';
import { AppError, type Clock } from '@synthward/kernel';
import { type BearerSigner, verifyBearer } from './bearer-tokens';
import type { RecentAnswers } from './recent-answers';
import { digestOfSecret } from './secrets';
import type { TokenSessions } from './token-sessions';

export interface BearerAccount {
  readonly accountID: string;
  readonly tenantID: string;
  readonly scopes: readonly Scope[];
}

export interface BearerReader extends BearerSigner {
  readonly database: Database;
  readonly clock: Clock;
  readonly sessions: TokenSessions;
  /** By digest. */
  readonly recentTokens: RecentAnswers<AccountToken>;
}

/**
 * The account; undefined for a text that is no living token of a member. Throws `token_expired` for a signed token whose
 * time is over.
 */
export async function findBearerAccount(
  reader: BearerReader,
  bearer: string,
): Promise<BearerAccount | undefined> {
  if (isSigned(bearer)) return accountOfSigned(reader, bearer);
  const digest = digestOfSecret(bearer);
  const token = await reader.recentTokens.find(digest, (now) =>
    findLivingToken(reader.database, digest, now),
  );
  if (!token) return undefined;
  const { accountID, tenantID, role } = token;
  return { accountID, tenantID, scopes: scopesOfRole(role) };
}

/** Header, payload and signature; our other tokens have no dots. */
function isSigned(bearer: string): boolean {
  return bearer.split('.', 4).length === 3;
}

/** No more than it was signed for, and no more than the role is good for by now. */
async function accountOfSigned(reader: BearerReader, bearer: string): Promise<BearerAccount | undefined> {
  const { accountID, tenantID, familyID, scopes } = await verifyBearer(reader, bearer, reader.clock.now());
  const session = await reader.sessions.find(familyID);
  if (session?.accountID !== accountID || session.tenantID !== tenantID) return undefined;
  return { accountID, tenantID, scopes: scopesInBoth(scopesOfRole(session.role), scopes) };
}

export interface AccountToken {
  readonly id: string;
  readonly accountID: string;
  readonly tenantID: string;
  readonly role: string;
}

/** The long-lived token of a member, as the database knows it now. What opens the operator's view opens no tenant. */
export function findAccountToken(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  secret: string,
): Promise<AccountToken | undefined> {
  return findLivingToken(database, digestOfSecret(secret), clock.now());
}

async function findLivingToken(
  database: Database,
  digest: string,
  now: Date,
): Promise<AccountToken | undefined> {
  const token = await findToken(database, digest, now);
  return token?.scope === 'account' && token.role !== '' ? token : undefined;
}

/** Throws `unauthenticated` in the one sentence that says nothing of the reason. */
export function refuseBearer(): never {
  throw new AppError('unauthenticated', 'The bearer token is not known or has ended.');
}
