// Who is calling: a bearer token and an API key that belong to the same tenant.

import { type Database, findApiKey, findTenantOfFhirToken, findToken } from '@synthward/db';
import { AppError, type Clock } from '@synthward/kernel';
import { digestOfSecret } from './secrets';
import { shareInFlight } from './share-in-flight';

export interface Credentials {
  readonly bearer: string | undefined;
  readonly apiKey: string | undefined;
}

export interface Principal {
  readonly accountID: string;
  readonly tenantID: string;
  readonly apiKeyID: string;
}

/** Whoever holds a token alone: of a signed-in account, or of a registered FHIR client. */
export interface BearerPrincipal {
  readonly tenantID: string;
  /** Of the key that was sent as well. */
  readonly apiKeyID: string | null;
}

export interface Authenticator {
  authenticate(credentials: Credentials): Promise<Principal>;
  authenticateBearer(credentials: Credentials): Promise<BearerPrincipal>;
}

/** Both ways, for a server: equal credentials that come at the same time are looked up once. */
export function createAuthenticator(source: { database: Database; clock: Clock }): Authenticator {
  const keyOf = ({ bearer = '', apiKey = '' }: Credentials) => `${bearer} ${apiKey}`;
  return {
    authenticate: shareInFlight((credentials) => authenticate(source, credentials), keyOf),
    authenticateBearer: shareInFlight((credentials) => authenticateBearer(source, credentials), keyOf),
  };
}

/** Throws `unauthenticated` for a missing, unknown or ended credential, `credentials_mismatch` for two tenants. */
export async function authenticate(
  { database, clock }: { database: Database; clock: Clock },
  { bearer, apiKey }: Credentials,
): Promise<Principal> {
  if (!bearer) throw new AppError('unauthenticated', 'Send a bearer token in the Authorization header.');
  if (!apiKey) throw new AppError('unauthenticated', 'Send a workspace key in the X-API-Key header.');
  const [token, key] = await Promise.all([
    findAccountToken(database, digestOfSecret(bearer), clock.now()),
    findApiKey(database, digestOfSecret(apiKey)),
  ]);
  if (!token) throw new AppError('unauthenticated', 'The bearer token is not known or has ended.');
  if (!key) throw new AppError('unauthenticated', 'The API key is not known or was revoked.');
  if (token.tenantID !== key.tenantID) throw mismatch();
  return { accountID: token.accountID, tenantID: token.tenantID, apiKeyID: key.id };
}

/** As `authenticate`, but a key need not be sent, and a FHIR client's token will do; a key that is sent must fit. */
export async function authenticateBearer(
  { database, clock }: { database: Database; clock: Clock },
  { bearer, apiKey }: Credentials,
): Promise<BearerPrincipal> {
  if (!bearer) throw new AppError('unauthenticated', 'Send a bearer token in the Authorization header.');
  const digest = digestOfSecret(bearer);
  const account = await findAccountToken(database, digest, clock.now());
  const tenantID = account?.tenantID ?? (await findTenantOfFhirToken(database, digest, clock.now()));
  if (tenantID === undefined)
    throw new AppError('unauthenticated', 'The bearer token is not known or has ended.');
  if (apiKey === undefined) return { tenantID, apiKeyID: null };
  const key = await findApiKey(database, digestOfSecret(apiKey));
  if (!key) throw new AppError('unauthenticated', 'The API key is not known or was revoked.');
  if (key.tenantID !== tenantID) throw mismatch();
  return { tenantID, apiKeyID: key.id };
}

/** What opens the operator's view opens no tenant. */
async function findAccountToken(database: Database, digest: string, now: Date) {
  const token = await findToken(database, digest, now);
  return token?.scope === 'account' ? token : undefined;
}

function mismatch(): AppError {
  return new AppError(
    'credentials_mismatch',
    'The bearer token and the API key belong to different tenants.',
  );
}
