// Tokens for registered clients (SMART backend services): an assertion proves the client, and is good for one token.

import type { OAuthErrorCode, TokenAnswer } from '@synthward/contracts';
import { type Database, type FhirClient, findFhirClient, recordFhirToken } from '@synthward/db';
import type { Clock } from '@synthward/kernel';
import {
  createLocalJWKSet,
  decodeJwt,
  errors,
  type JSONWebKeySet,
  type JWK,
  type JWTPayload,
  jwtVerify,
} from 'jose';
import { mintSecret } from '../credentials/secrets';
import { keysOf } from './register';

export interface TokenIssuer {
  readonly database: Database;
  readonly clock: Clock;
}

export interface TokenRequest {
  readonly tenantID: string;
  /** The fields of the form. */
  readonly form: Readonly<Record<string, unknown>>;
  /** The absolute address of the token endpoint: what an assertion must be meant for. */
  readonly tokenURL: string;
}

const LIFE_SECONDS = 300;
/** How far clocks may be apart. */
const TOLERANCE_SECONDS = 10;
const ALGORITHMS = ['RS384', 'ES384'];
const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const SCOPES = ['system/*.read', 'system/*.rs'];

/** A token of five minutes, or a refusal with its reason; never throws for what a client sends. */
export async function issueFhirToken(issuer: TokenIssuer, request: TokenRequest): Promise<TokenAnswer> {
  const { grant_type, client_assertion_type, client_assertion, scope } = request.form;
  if (grant_type !== 'client_credentials')
    return refusal('unsupported_grant_type', 'grant_type must be client_credentials.');
  if (client_assertion_type !== ASSERTION_TYPE)
    return refusal('invalid_request', `client_assertion_type must be ${ASSERTION_TYPE}.`);
  if (typeof client_assertion !== 'string')
    return refusal('invalid_request', 'client_assertion must be a signed JWT.');
  const granted = typeof scope === 'string' ? scope.split(' ').filter((each) => SCOPES.includes(each)) : [];
  if (granted.length === 0) return refusal('invalid_scope', `scope must be ${SCOPES.join(' or ')}.`);
  const proof = await proofOf(issuer, request, client_assertion);
  if (!proof) return refusal('invalid_client', 'The assertion does not prove a registered client.');
  return grant(issuer, proof, granted.join(' '));
}

interface Proof {
  readonly client: FhirClient;
  readonly jti: string;
}

/** One answer for every fault of an assertion, so that nobody learns which clients there are. */
async function proofOf(
  { database, clock }: TokenIssuer,
  { tenantID, tokenURL }: TokenRequest,
  assertion: string,
): Promise<Proof | undefined> {
  try {
    const { iss = '' } = decodeJwt(assertion);
    const client = await findFhirClient(database, tenantID, iss.slice(0, 64));
    if (!client) return undefined;
    const keys = createLocalJWKSet(keySetOf(client));
    const now = clock.now();
    const { payload } = await jwtVerify(assertion, keys, {
      algorithms: ALGORITHMS,
      issuer: client.id,
      subject: client.id,
      audience: tokenURL,
      requiredClaims: ['exp', 'jti'],
      clockTolerance: TOLERANCE_SECONDS,
      currentDate: now,
    });
    return isShortLived(payload, now) && payload.jti ? { client, jti: payload.jti } : undefined;
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Without what says how else a key may be used: it verifies, and nothing more. */
function keySetOf(client: FhirClient): JSONWebKeySet {
  const keys = keysOf(client).keys.map(({ ext, key_ops, ...key }) => key);
  return { keys: keys as JWK[] }; // the same members; ours may say that one is undefined
}

/** An assertion may be good for five minutes at most (SMART App Launch 2, client-confidential-asymmetric). */
function isShortLived({ exp = 0, jti = '' }: JWTPayload, now: Date): boolean {
  const secondsLeft = exp - now.getTime() / 1000;
  return secondsLeft <= LIFE_SECONDS + TOLERANCE_SECONDS && jti.length <= 200;
}

async function grant({ database, clock }: TokenIssuer, { client, jti }: Proof, scope: string) {
  const { secret, digest } = mintSecret('fhir');
  const now = clock.now();
  const isNew = await recordFhirToken(database, {
    ...{ client, digest, jti, now },
    expiresAt: new Date(now.getTime() + LIFE_SECONDS * 1000),
    keptUntil: new Date(now.getTime() + (LIFE_SECONDS + 2 * TOLERANCE_SECONDS) * 1000),
  });
  if (!isNew) return refusal('invalid_client', 'The assertion was used before.');
  return { access_token: secret, token_type: 'bearer', expires_in: LIFE_SECONDS, scope } as const;
}

function refusal(error: OAuthErrorCode, error_description: string): TokenAnswer {
  return { error, error_description };
}
