// The tenant behind an API key.

import { type Scope, scopes } from '@synthward/contracts';
import { type Database, findApiKey } from '@synthward/db';
import { AppError, type Clock } from '@synthward/kernel';
import { isSecretOf, type ParsedApiKey, parseApiKey } from './api-key';
import type { RecentAnswers } from './recent-answers';
import { digestOfSecret } from './secrets';

export interface KeyHolder {
  readonly tenantID: string;
  readonly apiKeyID: string;
  readonly scopes: readonly Scope[];
}

/** What is known of a key that is not revoked. */
export interface KnownKey {
  readonly holder: KeyHolder;
  readonly expiresAt: Date | null;
}

export interface KeyReader {
  readonly database: Database;
  readonly clock: Clock;
  readonly pepper: Buffer;
  /** By the digest of the whole key, so that nothing in memory opens a door. */
  readonly recentKeys: RecentAnswers<KnownKey>;
}

/**
 * The holder of a living key. Throws `unauthenticated` for every other text: without a question where it is no key at
 * all, and in equal time for an unknown key and a wrong secret.
 */
export async function requireKeyHolder(reader: KeyReader, text: string): Promise<KeyHolder> {
  const key = parseApiKey(text);
  if (key?.mode !== 'live') throw refused();
  const known = await reader.recentKeys.find(digestOfSecret(text), () => findKnownKey(reader, key));
  if (!known || (known.expiresAt && known.expiresAt <= reader.clock.now())) throw refused();
  return known.holder;
}

async function findKnownKey(
  { database, pepper }: KeyReader,
  { publicId, secret }: ParsedApiKey,
): Promise<KnownKey | undefined> {
  const row = await findApiKey(database, publicId);
  if (!isSecretOf(pepper, secret, row?.digest) || !row || row.revokedAt) return undefined;
  const { tenantId: tenantID, id: apiKeyID, expiresAt } = row;
  return {
    holder: { tenantID, apiKeyID, scopes: scopes.filter((each) => row.scopes.includes(each)) },
    expiresAt,
  };
}

function refused(): AppError {
  return new AppError('unauthenticated', 'The API key is not known or has ended.');
}
