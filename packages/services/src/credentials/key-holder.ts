// The tenant behind an API key.

import { type Scope, scopes } from '@synthward/contracts';
import { type Database, findApiKey } from '@synthward/db';
import { AppError, type Clock } from '@synthward/kernel';
import { isSecretOf, parseApiKey } from './api-key';

export interface KeyHolder {
  readonly tenantID: string;
  readonly apiKeyID: string;
  readonly scopes: readonly Scope[];
}

export interface KeyReader {
  readonly database: Database;
  readonly clock: Clock;
  readonly pepper: Buffer;
}

/**
 * The holder of a living key. Throws `unauthenticated` for every other text: without a question where it is no key at
 * all, and in equal time for an unknown key and a wrong secret.
 */
export async function requireKeyHolder(
  { database, clock, pepper }: KeyReader,
  text: string,
): Promise<KeyHolder> {
  const key = parseApiKey(text);
  if (key?.mode !== 'live') throw refused();
  const row = await findApiKey(database, key.publicId);
  if (!isSecretOf(pepper, key.secret, row?.digest) || !row || row.revokedAt) throw refused();
  if (row.expiresAt && row.expiresAt <= clock.now()) throw refused();
  return {
    tenantID: row.tenantId,
    apiKeyID: row.id,
    scopes: scopes.filter((scope) => row.scopes.includes(scope)),
  };
}

function refused(): AppError {
  return new AppError('unauthenticated', 'The API key is not known or has ended.');
}
