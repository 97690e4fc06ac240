// The keys of an installation, each for one use, all from its one secret key.

import { hkdfSync } from 'node:crypto';
import type { Redacted } from '@synthward/kernel';

const KEY_BYTES = 32;

/** What a derived key is for: the name is part of the derivation, so that no use can stand in for another. */
export type KeyUse = 'api-key-pepper' | 'bearer-signing' | 'console-csrf' | 'list-cursor';

/**
 * 32 bytes by HKDF-SHA-256 (RFC 5869) from `secretKey`, the base64 of 32 bytes; always the same for the same use. Whoever
 * has one of them learns nothing of the others.
 */
export function deriveKey(secretKey: Redacted, use: KeyUse): Buffer {
  const secret = Buffer.from(secretKey.reveal(), 'base64');
  return Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `synthward/${use}`, KEY_BYTES));
}
