// Who looks at the whole platform: the holder of an operator token, or of a session that one opened.

import { type Database, findToken, hasLivingToken, type StoredToken } from '@synthward/db';
import type { Clock } from '@synthward/kernel';
import { digestOfSecret } from '../credentials/secrets';

export interface OperatorDependencies {
  readonly database: Database;
  readonly clock: Clock;
}

/** Undefined for every other token, whoever holds it. */
export async function authenticateOperator(
  { database, clock }: OperatorDependencies,
  bearer: string,
): Promise<{ readonly actor: string } | undefined> {
  const token = await findOperatorToken({ database, clock }, bearer);
  return token && { actor: token.id };
}

/** The living operator token of this secret. */
export function findOperatorToken(
  dependencies: OperatorDependencies,
  secret: string,
): Promise<StoredToken | undefined> {
  return findOfScope(dependencies, secret, 'operator');
}

/** The session behind a cookie; undefined once it, or the account's last operator token, has ended. */
export async function authenticateOperatorSession(
  dependencies: OperatorDependencies,
  secret: string,
): Promise<{ readonly actor: string } | undefined> {
  const session = await findOfScope(dependencies, secret, 'operator_session');
  if (!session) return undefined;
  const { database, clock } = dependencies;
  const owner = { accountID: session.accountID, scope: 'operator' };
  return (await hasLivingToken(database, owner, clock.now())) ? { actor: session.id } : undefined;
}

async function findOfScope({ database, clock }: OperatorDependencies, secret: string, scope: string) {
  const token = await findToken(database, digestOfSecret(secret), clock.now());
  return token?.scope === scope ? token : undefined;
}
