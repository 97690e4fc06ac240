// The token endpoint: a bearer token for an account token or a refresh token (RFC 6749, sections 4.4 and 6).

import {
  type AuditContext,
  type BearerAnswer,
  type BearerGrant,
  type OAuthErrorCode,
  type OAuthRefusal,
  type Scope,
  scopes,
  scopesInBoth,
  scopesOfRole,
} from '@synthward/contracts';
import {
  type Database,
  findRefreshToken,
  findTokenSession,
  openTokenFamily,
  useRefreshToken,
} from '@synthward/db';
import type { Clock } from '@synthward/kernel';
import { findAccountToken } from './account-bearer';
import { BEARER_SECONDS, type BearerClaims, type BearerSigner, signBearer } from './bearer-tokens';
import { digestOfSecret, mintSecret } from './secrets';

const REFRESH_DAYS = 30;
const DAY_MS = 86_400_000;

export interface BearerIssuer extends BearerSigner {
  readonly database: Database;
  readonly clock: Clock;
}

export interface BearerRequest {
  /** The members of the form, or of the JSON object. */
  readonly form: Readonly<Record<string, unknown>>;
  /** Of HTTP Basic authentication. */
  readonly basic?: { readonly id: string; readonly secret: string } | undefined;
  /** Where the request comes from, for the audit log. */
  readonly origin: Origin;
}

type Origin = Pick<AuditContext, 'address' | 'requestID'>;

/** A token, or a refusal with its reason; never throws for what a client sends. */
export async function issueBearer(issuer: BearerIssuer, request: BearerRequest): Promise<BearerAnswer> {
  const fields = readFields(request);
  if ('error' in fields) return fields;
  switch (fields.grantType) {
    case 'client_credentials':
      return grantToClient(issuer, fields, request.origin);
    case 'refresh_token':
      return refresh(issuer, fields, request.origin);
    default:
      return refusal('unsupported_grant_type', 'grant_type must be client_credentials or refresh_token.');
  }
}

interface Fields {
  readonly grantType: string | undefined;
  readonly clientID: string | undefined;
  readonly clientSecret: string | undefined;
  readonly refreshToken: string | undefined;
  /** What is asked for; undefined to get all there is. */
  readonly wanted: readonly Scope[] | undefined;
}

const FIELD_NAMES = ['grant_type', 'client_id', 'client_secret', 'refresh_token', 'scope'] as const;

function readFields({ form, basic }: BearerRequest): Fields | OAuthRefusal {
  const wrong = FIELD_NAMES.find((name) => form[name] !== undefined && typeof form[name] !== 'string');
  if (wrong) return refusal('invalid_request', `${wrong} must be a text.`);
  const [grantType, id, secret, refreshToken, scope] = FIELD_NAMES.map((name) => textOf(form[name]));
  if (basic && secret !== undefined)
    return refusal('invalid_request', 'Send client_secret in the body or by Basic, not both.');
  const wanted = scope === undefined ? undefined : readScopes(scope);
  if (scope !== undefined && !wanted) return refusal('invalid_scope', 'scope names one that there is not.');
  return {
    grantType,
    clientID: basic?.id ?? id,
    clientSecret: basic?.secret ?? secret,
    refreshToken,
    wanted,
  };
}

/** A parameter without a value counts as left out (RFC 6749, section 3.2). */
function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Undefined when one of the names is none. */
function readScopes(text: string): readonly Scope[] | undefined {
  const names = text.split(' ').filter((name) => name !== '');
  const isKnown = (name: string) => scopes.some((scope) => scope === name);
  return names.every(isKnown) ? scopes.filter((scope) => names.includes(scope)) : undefined;
}

async function grantToClient(issuer: BearerIssuer, fields: Fields, origin: Origin): Promise<BearerAnswer> {
  const { clientID, clientSecret, wanted } = fields;
  const token = clientSecret === undefined ? undefined : await findAccountToken(issuer, clientSecret);
  if (token?.tenantID === undefined || token.tenantID !== clientID) return unknownClient();
  const { accountID, tenantID } = token;
  const allowed = narrowed(scopesOfRole(token.role), wanted);
  if (!allowed) return beyondRole();
  const next = nextToken(issuer);
  const family = {
    ...{ accountID, tenantID, tokenID: token.id, scopes: allowed },
    ...{ digest: next.digest, expiresAt: next.expiresAt },
  };
  const stamp = { by: contextOf(accountID, origin), now: issuer.clock.now() };
  const familyID = await openTokenFamily(issuer.database, family, stamp);
  return grant(issuer, { accountID, tenantID, familyID, scopes: allowed }, next.secret);
}

function contextOf(accountID: string, origin: Origin): AuditContext {
  return { actor: { kind: 'account', id: accountID }, apiKeyID: null, ...origin };
}

async function refresh(issuer: BearerIssuer, fields: Fields, origin: Origin): Promise<BearerAnswer> {
  const { refreshToken, clientID, wanted } = fields;
  if (refreshToken === undefined) return refusal('invalid_request', 'refresh_token is required.');
  const { database, clock } = issuer;
  const [digest, now] = [digestOfSecret(refreshToken), clock.now()];
  const token = await findRefreshToken(database, digest);
  if (!token || (clientID !== undefined && clientID !== token.tenantId)) return spent();
  const session = await findTokenSession(database, token.familyId, now);
  if (!session) return spent();
  const held = scopes.filter((scope) => token.scopes.includes(scope));
  const allowed = narrowed(scopesInBoth(scopesOfRole(session.role), held), wanted);
  if (!allowed && !token.usedAt) return beyondRole(); // the token keeps its use; a second one is told of below
  const { secret, ...next } = nextToken(issuer);
  const by = contextOf(token.accountId, origin);
  const outcome = await useRefreshToken(database, { digest, now, by, next });
  if (outcome !== 'renewed' || !allowed) return spent();
  const { accountID, tenantID } = session;
  return grant(issuer, { accountID, tenantID, familyID: token.familyId, scopes: allowed }, secret);
}

/** Undefined when more is wanted than there is. */
function narrowed(
  held: readonly Scope[],
  wanted: readonly Scope[] | undefined,
): readonly Scope[] | undefined {
  if (!wanted) return held;
  return wanted.every((scope) => held.includes(scope)) ? wanted : undefined;
}

function nextToken({ clock }: BearerIssuer) {
  const expiresAt = new Date(clock.now().getTime() + REFRESH_DAYS * DAY_MS);
  return { ...mintSecret('refresh'), expiresAt };
}

async function grant(
  issuer: BearerIssuer,
  claims: BearerClaims,
  refresh_token: string,
): Promise<BearerGrant> {
  return {
    access_token: await signBearer(issuer, claims, issuer.clock.now()),
    token_type: 'Bearer',
    expires_in: BEARER_SECONDS,
    refresh_token,
    scope: claims.scopes.join(' '),
  };
}

function unknownClient(): OAuthRefusal {
  return refusal(
    'invalid_client',
    'client_id must be a tenant, and client_secret a living account token of it.',
  );
}

function beyondRole(): OAuthRefusal {
  return refusal('invalid_scope', 'scope names more than the account may do.');
}

/** Of a second use the client learns no more than of a guess. */
function spent(): OAuthRefusal {
  return refusal('invalid_grant', 'The refresh token is not known, was used, or has ended.');
}

function refusal(error: OAuthErrorCode, error_description: string): OAuthRefusal {
  return { error, error_description };
}
