// Signed bearer tokens: what we have signed is believed while it lasts, and nothing else is.

import {
  createHmac,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify as verifySignature,
} from 'node:crypto';
import { Redacted } from '@synthward/kernel';
import { type JWTHeaderParameters, SignJWT } from 'jose';
import { sampleCredentialKeys } from '../../test/sample-credential-keys';
import { BEARER_SECONDS, bearerKeySet, signBearer, verifyBearer } from './bearer-tokens';
import { createCredentialKeys } from './credential-keys';

const { signing } = sampleCredentialKeys;
const signer = { signing, issuer: 'https://api.example.test' };
const now = new Date('2026-05-01T12:00:00Z');
const seconds = now.getTime() / 1000;
const after = (s: number) => new Date(now.getTime() + s * 1000);

const claims = {
  accountID: 'acc_1',
  tenantID: 'ten_1',
  familyID: 'fam_1',
  scopes: ['cohorts:read', 'keys:read'],
} as const;

const header = { alg: 'EdDSA', kid: signing.kid, typ: 'at+jwt' };
const payload = {
  ...{ iss: signer.issuer, aud: 'synthward-api', sub: 'acc_1', sid: 'fam_1', tenant_id: 'ten_1' },
  ...{ scope: 'cohorts:read', iat: seconds, exp: seconds + 900, jti: 'jwt_1' },
};

/** A token that is right but for what is changed; signed by our own key unless told. */
function forged(
  changes: { header?: object; payload?: Readonly<Record<string, unknown>> } = {},
  key: KeyObject | Uint8Array = signing.privateKey,
): Promise<string> {
  const protectedHeader: JWTHeaderParameters = { ...header, ...changes.header };
  return new SignJWT({ ...payload, ...changes.payload }).setProtectedHeader(protectedHeader).sign(key);
}

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const verify = (token: string, at = now) => verifyBearer(signer, token, at);

test('what was signed is read back until its quarter of an hour is over', async () => {
  const token = await signBearer(signer, claims, now);
  expect(await verify(token)).toEqual(claims);
  expect(await verify(token, after(BEARER_SECONDS - 1))).toEqual(claims);
  await expect(verify(token, after(BEARER_SECONDS))).rejects.toMatchObject({ code: 'token_expired' });
  expect(await verify(await forged())).toMatchObject({ accountID: 'acc_1' });
  expect(await verify(signedText(`${encoded(header)}.${encoded(payload)}`))).toMatchObject({
    accountID: 'acc_1',
  });
});

test('every token has an id of its own', async () => {
  const tokens = await Promise.all([1, 2].map(() => signBearer(signer, claims, now)));
  expect(new Set(tokens).size).toBe(2);
});

test('the published key verifies our tokens, and holds nothing private', async () => {
  const [key] = bearerKeySet(signing).keys;
  expect(Object.keys(key ?? {}).toSorted()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
  const [head = '', body = '', signature = ''] = (await signBearer(signer, claims, now)).split('.');
  const publicKey = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: key?.x ?? '' } });
  const isGenuine = verifySignature(
    null,
    Buffer.from(`${head}.${body}`),
    publicKey,
    Buffer.from(signature, 'base64url'),
  );
  expect(isGenuine).toBe(true);
});

test('another secret key signs for another installation', async () => {
  const other = createCredentialKeys(new Redacted(Buffer.alloc(32, 8).toString('base64'))).signing;
  expect(other.kid).not.toBe(signing.kid);
  const token = await signBearer({ ...signer, signing: other }, claims, now);
  await expect(verify(token)).rejects.toMatchObject({ code: 'unauthenticated' });
});

const publicPem = signing.publicKey.export({ type: 'spki', format: 'pem' });
const hmacOf = (text: string, secret: string | Buffer) =>
  createHmac('sha256', secret).update(text).digest('base64url');

/** HS256 with what everybody knows as the secret: the confusion of keys. */
function confused(secret: string | Buffer): string {
  const text = `${encoded({ ...header, alg: 'HS256' })}.${encoded(payload)}`;
  return `${text}.${hmacOf(text, secret)}`;
}

const unsigned = (alg: string) => `${encoded({ ...header, alg })}.${encoded(payload)}.`;

/** By our own key, whatever the header says. */
const signedText = (text: string) =>
  `${text}.${sign(null, Buffer.from(text), signing.privateKey).toString('base64url')}`;

async function tampered(): Promise<string> {
  const [head, , signature] = (await forged()).split('.');
  return `${head}.${encoded({ ...payload, tenant_id: 'ten_2' })}.${signature}`;
}

const stranger = generateKeyPairSync('ed25519').privateKey;
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

test.each<[string, () => Promise<string> | string]>([
  ['alg none', () => unsigned('none')],
  ['alg None', () => unsigned('None')],
  ['alg none with a signature', async () => `${unsigned('none')}${(await forged()).split('.')[2]}`],
  ['EdDSA without a signature', () => unsigned('EdDSA')],
  ['HS256 under the public key as PEM', () => confused(String(publicPem))],
  ['HS256 under the bytes of the public key', () => confused(Buffer.from(signing.x, 'base64url'))],
  ['HS256 under the text of the public key', () => confused(signing.x)],
  ['HS256 under nothing', () => confused('')],
  ['RS256 under a key of its own', () => forged({ header: { alg: 'RS256' } }, rsa)],
  ['the key of somebody else under our kid', () => forged({}, stranger)],
  [
    'a key that comes with the token',
    async () => {
      const { x } = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' });
      return forged({ header: { jwk: { kty: 'OKP', crv: 'Ed25519', x } } }, stranger);
    },
  ],
  ['an unknown kid', () => forged({ header: { kid: 'other' } })],
  ['no kid', () => forged({ header: { kid: undefined } })],
  ['another type of token', () => forged({ header: { typ: 'JWT' } })],
  ['no type', () => forged({ header: { typ: undefined } })],
  [
    'an extension that must be understood',
    () => signedText(`${encoded({ ...header, crit: ['new'], new: 1 })}.${encoded(payload)}`),
  ],
  ['another audience', () => forged({ payload: { aud: 'another-api' } })],
  ['no audience', () => forged({ payload: { aud: undefined } })],
  ['another issuer', () => forged({ payload: { iss: 'https://api.example.test.evil' } })],
  ['no issuer', () => forged({ payload: { iss: undefined } })],
  ['a beginning that lies ahead', () => forged({ payload: { nbf: seconds + 60 } })],
  ['no end', () => forged({ payload: { exp: undefined } })],
  ['an end that is no number', () => forged({ payload: { exp: 'never' } })],
  ['no session', () => forged({ payload: { sid: undefined } })],
  ['a tampered payload', tampered],
  ['a payload that is none', async () => `${encoded(header)}.bm8.${(await forged()).split('.')[2]}`],
  ['three dots', () => 'a.b.c'],
  ['empty parts', () => '..'],
])('%s is answered as unauthenticated', async (_, makeToken) => {
  await expect(verify(await makeToken())).rejects.toMatchObject({ code: 'unauthenticated' });
});

test('only what was ours is told that it has expired', async () => {
  const late = after(10_000);
  await expect(verify(await forged(), late)).rejects.toMatchObject({ code: 'token_expired' });
  await expect(verify(await forged({}, stranger), late)).rejects.toMatchObject({ code: 'unauthenticated' });
  await expect(verify(await forged({ payload: { aud: 'x' } }), late)).rejects.toMatchObject({
    code: 'unauthenticated',
  });
});
