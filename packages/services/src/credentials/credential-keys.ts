// What credentials are checked with: the pepper of API keys and the key that signs bearer tokens.

import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import type { Redacted } from '@synthward/kernel';
import { deriveKey } from './derived-keys';

export interface SigningKey {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** Thumbprint of the public key (RFC 7638). */
  readonly kid: string;
  /** The public key's `x` (RFC 8037). */
  readonly x: string;
}

export interface CredentialKeys {
  /** Goes into the HMAC of every API key: the database alone does not let anybody try secrets. */
  readonly pepper: Buffer;
  readonly signing: SigningKey;
}

/** The same for every process with this secret key, the base64 of 32 bytes. */
export function createCredentialKeys(secretKey: Redacted): CredentialKeys {
  return {
    pepper: deriveKey(secretKey, 'api-key-pepper'),
    signing: signingKeyOf(deriveKey(secretKey, 'bearer-signing')),
  };
}

/** The PKCS #8 form of an Ed25519 seed (RFC 8410, section 7) begins with these bytes. */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

function signingKeyOf(seed: Buffer): SigningKey {
  const privateKey = createPrivateKey({
    key: Buffer.concat([PKCS8_PREFIX, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const publicKey = createPublicKey(privateKey);
  const { x = '' } = publicKey.export({ format: 'jwk' });
  const members = `{"crv":"Ed25519","kty":"OKP","x":"${x}"}`; // in the order that the thumbprint asks for
  const kid = createHash('sha256').update(members).digest('base64url');
  return { privateKey, publicKey, kid, x };
}
