// Who is calling: a bearer token and an API key that belong to the same tenant.

import { type Database, findApiKey, findToken } from '@synthward/db';
import { AppError, type Clock } from '@synthward/kernel';
import { digestOfSecret } from './secrets';

export interface Credentials {
  readonly bearer: string | undefined;
  readonly apiKey: string | undefined;
}

export interface Principal {
  readonly accountID: string;
  readonly tenantID: string;
  readonly apiKeyID: string;
}

/** Throws `unauthenticated` for a missing, unknown or ended credential, `credentials_mismatch` for two tenants. */
export async function authenticate(
  { database, clock }: { database: Database; clock: Clock },
  { bearer, apiKey }: Credentials,
): Promise<Principal> {
  if (!bearer) throw new AppError('unauthenticated', 'Send a bearer token in the Authorization header.');
  if (!apiKey) throw new AppError('unauthenticated', 'Send a workspace key in the X-API-Key header.');
  const [token, key] = await Promise.all([
    findToken(database, digestOfSecret(bearer), clock.now()),
    findApiKey(database, digestOfSecret(apiKey)),
  ]);
  if (!token) throw new AppError('unauthenticated', 'The bearer token is not known or has ended.');
  if (!key) throw new AppError('unauthenticated', 'The API key is not known or was revoked.');
  if (token.tenantID !== key.tenantID) {
    throw new AppError(
      'credentials_mismatch',
      'The bearer token and the API key belong to different tenants.',
    );
  }
  return { accountID: token.accountID, tenantID: token.tenantID, apiKeyID: key.id };
}
