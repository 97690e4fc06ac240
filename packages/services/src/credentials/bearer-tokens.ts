// Bearer tokens for a quarter of an hour: JWTs that prove themselves (RFC 7519, RFC 9068), signed by EdDSA and nothing else.

import { type JsonWebKeySetView, type Scope, scopes } from '@synthward/contracts';
import { AppError, createId } from '@synthward/kernel';
import { errors, type JWTHeaderParameters, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import type { SigningKey } from './credential-keys';

export const BEARER_SECONDS = 900;

const ALGORITHM = 'EdDSA';
const TYPE = 'at+jwt';
const AUDIENCE = 'synthward-api';
const REQUIRED_CLAIMS = ['sub', 'sid', 'tenant_id', 'scope', 'iat', 'exp', 'jti'];

export interface BearerSigner {
  readonly signing: SigningKey;
  /** Who signs: the address of the server where it is known. */
  readonly issuer: string;
}

export interface BearerClaims {
  readonly accountID: string;
  readonly tenantID: string;
  /** The family of refresh tokens that it comes with. */
  readonly familyID: string;
  readonly scopes: readonly Scope[];
}

/** The issuer of a server that was not told its address. */
export const DEFAULT_ISSUER = 'urn:synthward';

/** Signs a token that is good for `BEARER_SECONDS` from `now`. */
export function signBearer(
  { signing, issuer }: BearerSigner,
  { accountID, tenantID, familyID, scopes: allowed }: BearerClaims,
  now: Date,
): Promise<string> {
  const issuedAt = Math.floor(now.getTime() / 1000);
  const claims = { sid: familyID, tenant_id: tenantID, client_id: tenantID, scope: allowed.join(' ') };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: ALGORITHM, kid: signing.kid, typ: TYPE })
    .setIssuer(issuer)
    .setAudience(AUDIENCE)
    .setSubject(accountID)
    .setJti(createId('jwt'))
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + BEARER_SECONDS)
    .sign(signing.privateKey);
}

/**
 * What a token of ours says. Throws `token_expired` for one that was good, `unauthenticated` for every other text. That
 * the account is still a member is not looked at here.
 */
export async function verifyBearer(
  { signing, issuer }: BearerSigner,
  token: string,
  now: Date,
): Promise<BearerClaims> {
  const keyFor = ({ kid }: JWTHeaderParameters) => {
    if (kid === signing.kid) return signing.publicKey;
    throw new errors.JWKSNoMatchingKey();
  };
  try {
    const { payload } = await jwtVerify(token, keyFor, {
      ...{ algorithms: [ALGORITHM], typ: TYPE, issuer, audience: AUDIENCE },
      ...{ requiredClaims: REQUIRED_CLAIMS, currentDate: now },
    });
    return claimsOf(payload);
  } catch (error) {
    throw refusalOf(error);
  }
}

/** The public key, for whoever wants to look at our tokens. */
export function bearerKeySet({ kid, x }: SigningKey): JsonWebKeySetView {
  return { keys: [{ kty: 'OKP', crv: 'Ed25519', x, kid, alg: ALGORITHM, use: 'sig' }] };
}

/** Only we can have signed them, so they are texts. */
function claimsOf({ sub, sid, tenant_id, scope }: JWTPayload): BearerClaims {
  const named = String(scope).split(' ');
  return {
    accountID: String(sub),
    tenantID: String(tenant_id),
    familyID: String(sid),
    scopes: scopes.filter((each) => named.includes(each)),
  };
}

function refusalOf(error: unknown): unknown {
  if (error instanceof errors.JWTExpired)
    return new AppError('token_expired', 'The bearer token has expired: get a new one.');
  const isRefused = error instanceof errors.JOSEError || error instanceof TypeError;
  return isRefused
    ? new AppError('unauthenticated', 'The bearer token is not known or has ended.', { cause: error })
    : error;
}
