// Who is calling: a bearer token and an API key that belong to the same tenant, or one of them alone.

import { type Scope, scopesInBoth } from '@synthward/contracts';
import { type Database, findTenantOfFhirToken } from '@synthward/db';
import { AppError, type Clock } from '@synthward/kernel';
import { type AccountToken, type BearerReader, findBearerAccount, refuseBearer } from './account-bearer';
import { DEFAULT_ISSUER } from './bearer-tokens';
import type { CredentialKeys } from './credential-keys';
import { type KeyHolder, type KeyReader, type KnownKey, requireKeyHolder } from './key-holder';
import { createRecentAnswers } from './recent-answers';
import { digestOfSecret } from './secrets';
import { createTokenSessions } from './token-sessions';

export interface Credentials {
  readonly bearer: string | undefined;
  readonly apiKey: string | undefined;
}

interface Principal {
  readonly accountID: string;
  readonly tenantID: string;
  readonly apiKeyID: string;
  /** What both the bearer token and the key allow. */
  readonly scopes: readonly Scope[];
}

/** Whoever holds a token alone: of a signed-in account, or of a registered FHIR client. */
interface BearerPrincipal {
  readonly tenantID: string;
  /** Null for a FHIR client. */
  readonly accountID: string | null;
  /** Of the key that was sent as well. */
  readonly apiKeyID: string | null;
  readonly scopes: readonly Scope[];
}

export interface Authenticator {
  /** Throws `unauthenticated`, `token_expired`, and `credentials_mismatch` for two tenants. */
  authenticate(credentials: Credentials): Promise<Principal>;
  /** The same, but a key need not be sent, and a FHIR client's token will do; a key that is sent must fit. */
  authenticateBearer(credentials: Credentials): Promise<BearerPrincipal>;
  /** The key alone. Throws `unauthenticated`. */
  authenticateKey(apiKey: string): Promise<KeyHolder>;
  /** To be called when a credential, or what a member may do, was changed here: from then on it is looked at anew. */
  forget(): void;
}

export interface AuthenticatorParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly keys: CredentialKeys;
  /** Who signs bearer tokens; see `BearerSigner`. */
  readonly issuer?: string | undefined;
  /** Told of each key that has let somebody in. */
  readonly onKeyUsed?: (apiKeyID: string) => void;
}

type Door = BearerReader & KeyReader & { readonly onKeyUsed: (apiKeyID: string) => void };

/** Whoever is shut out at one process stays out at all others from so long afterwards; five seconds would be promised. */
const REMEMBERED_MS = 2000;

/**
 * All ways in. A key or token that was found good is remembered for two seconds, so that a caller's requests cost two
 * look-ups in that time and not two each; one that was refused never is.
 */
export function createAuthenticator(parts: AuthenticatorParts): Authenticator {
  const { database, clock, keys, issuer = DEFAULT_ISSUER, onKeyUsed = () => undefined } = parts;
  const sessions = createTokenSessions({ database, clock });
  const recentKeys = createRecentAnswers<KnownKey>({ clock, forMs: REMEMBERED_MS });
  const recentTokens = createRecentAnswers<AccountToken>({ clock, forMs: REMEMBERED_MS });
  const door: Door = { database, clock, ...keys, issuer, sessions, recentKeys, recentTokens, onKeyUsed };
  return {
    authenticate: (credentials) => authenticate(door, credentials),
    authenticateBearer: (credentials) => authenticateBearer(door, credentials),
    authenticateKey: (apiKey) => authenticateKey(door, apiKey),
    forget() {
      for (const memory of [sessions, recentKeys, recentTokens]) memory.forget();
    },
  };
}

async function authenticate(door: Door, { bearer, apiKey }: Credentials): Promise<Principal> {
  if (!bearer) throw bearerMissing();
  if (!apiKey) throw new AppError('unauthenticated', 'Send a workspace key in the X-API-Key header.');
  const [account, key] = await Promise.all([
    findBearerAccount(door, bearer).then((found) => found ?? refuseBearer()),
    requireKeyHolder(door, apiKey),
  ]);
  const scopes = scopesOfPair(account, key);
  door.onKeyUsed(key.apiKeyID);
  return { ...account, apiKeyID: key.apiKeyID, scopes };
}

async function authenticateBearer(door: Door, { bearer, apiKey }: Credentials): Promise<BearerPrincipal> {
  if (!bearer) throw bearerMissing();
  const account = await findBearerAccount(door, bearer);
  const holder = account ?? (await findFhirClient(door, bearer)) ?? refuseBearer();
  if (apiKey === undefined) return { ...holder, apiKeyID: null };
  const key = await requireKeyHolder(door, apiKey);
  const scopes = scopesOfPair(holder, key);
  door.onKeyUsed(key.apiKeyID);
  return { ...holder, apiKeyID: key.apiKeyID, scopes };
}

async function authenticateKey(door: Door, apiKey: string): Promise<KeyHolder> {
  const key = await requireKeyHolder(door, apiKey);
  door.onKeyUsed(key.apiKeyID);
  return key;
}

async function findFhirClient({ database, clock }: Door, bearer: string) {
  const tenantID = await findTenantOfFhirToken(database, digestOfSecret(bearer), clock.now());
  return tenantID === undefined ? undefined : { tenantID, accountID: null, scopes: FHIR_CLIENT_SCOPES };
}

/** Programs that fetch exports read, and nothing else. */
const FHIR_CLIENT_SCOPES = ['cohorts:read'] as const;

function scopesOfPair(
  bearer: { readonly tenantID: string; readonly scopes: readonly Scope[] },
  key: KeyHolder,
): readonly Scope[] {
  if (bearer.tenantID === key.tenantID) return scopesInBoth(bearer.scopes, key.scopes);
  throw new AppError('credentials_mismatch', 'The bearer token and the API key belong to different tenants.');
}

function bearerMissing(): AppError {
  return new AppError('unauthenticated', 'Send a bearer token in the Authorization header.');
}
