// Sessions of operators' browsers: a secret of its own for each, kept as a digest, for a working day.

import { createOperatorSession, endOperatorSession } from '@synthward/db';
import { mintSecret } from '../credentials/secrets';
import { findOperatorToken, type OperatorDependencies } from './authenticate-operator';

const SESSION_MS = 8 * 60 * 60_000;

export interface OpenedSession {
  readonly sessionID: string;
  /** For the cookie; cannot be read again. */
  readonly secret: string;
  readonly expiresAt: Date;
}

/** Opens a session for the holder of an operator token; undefined for any other token. */
export async function startOperatorSession(
  dependencies: OperatorDependencies,
  bearer: string,
): Promise<OpenedSession | undefined> {
  const { database, clock } = dependencies;
  const token = await findOperatorToken(dependencies, bearer);
  if (!token) return undefined;
  const { secret, digest } = mintSecret('session');
  const now = clock.now();
  const expiresAt = new Date(now.getTime() + SESSION_MS);
  const sessionID = await createOperatorSession(database, { token, digest, now, expiresAt });
  return { sessionID, secret, expiresAt };
}

/** Ends the session of that id; nothing when it has ended, or is none. */
export async function stopOperatorSession(
  { database, clock }: OperatorDependencies,
  sessionID: string,
): Promise<void> {
  await endOperatorSession(database, sessionID, clock.now());
}
