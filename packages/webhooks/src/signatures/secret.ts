// The written form of signing keys in Standard Webhooks: a prefix that names the kind, then base64.

import { createPrivateKey, createPublicKey, type KeyObject, randomBytes } from 'node:crypto';
import { AppError } from '@synthward/kernel';

export type SigningKey =
  | { readonly kind: 'shared'; readonly bytes: Uint8Array }
  | { readonly kind: 'private'; readonly key: KeyObject }
  | { readonly kind: 'public'; readonly key: KeyObject };

const MINTED_BYTES = 32;
const LEAST_SHARED_BYTES = 24;
const MOST_SHARED_BYTES = 64;
const ED25519_BYTES = 32;
/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 and in SPKI (RFC 8410). */
const PRIVATE_KEY_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_KEY_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** A new shared secret: `whsec_` and the base64 of 32 random bytes. */
export function mintSecret(): string {
  return `whsec_${randomBytes(MINTED_BYTES).toString('base64')}`;
}

/**
 * Reads `whsec_` (24 to 64 bytes), `whsk_` (an Ed25519 seed of 32 bytes, or seed and public key) or `whpk_` (32 bytes).
 * Throws `internal` for anything else, without repeating any of it.
 */
export function parseSecret(text: string): SigningKey {
  const [, prefix, encoded = ''] = /^(whsec|whsk|whpk)_(.+)$/.exec(text) ?? [];
  const bytes = decodeBase64(encoded);
  if (prefix === 'whsec') return sharedKey(bytes);
  if (prefix === 'whsk') return { kind: 'private', key: privateKey(bytes) };
  if (prefix === 'whpk') return { kind: 'public', key: publicKey(bytes) };
  throw malformed('it has to begin with whsec_, whsk_ or whpk_');
}

function decodeBase64(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text) throw malformed('what follows the prefix is not base64');
  return bytes;
}

function sharedKey(bytes: Buffer): SigningKey {
  if (bytes.length < LEAST_SHARED_BYTES || bytes.length > MOST_SHARED_BYTES) {
    throw malformed(`whsec_ holds ${LEAST_SHARED_BYTES} to ${MOST_SHARED_BYTES} bytes`);
  }
  return { kind: 'shared', bytes };
}

function privateKey(bytes: Buffer): KeyObject {
  const seed = bytes.subarray(0, ED25519_BYTES);
  const publicHalf = bytes.subarray(ED25519_BYTES);
  if (seed.length !== ED25519_BYTES) throw malformed('whsk_ holds 32 or 64 bytes');
  const key = createPrivateKey({
    key: Buffer.concat([PRIVATE_KEY_HEAD, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  if (publicHalf.length > 0 && !createPublicKey(key).equals(publicKey(publicHalf))) {
    throw malformed('the halves of whsk_ do not belong together');
  }
  return key;
}

function publicKey(bytes: Buffer): KeyObject {
  if (bytes.length !== ED25519_BYTES) throw malformed('an Ed25519 public key has 32 bytes');
  return createPublicKey({ key: Buffer.concat([PUBLIC_KEY_HEAD, bytes]), format: 'der', type: 'spki' });
}

function malformed(problem: string): AppError {
  return new AppError('internal', `A webhook secret is malformed: ${problem}.`);
}
