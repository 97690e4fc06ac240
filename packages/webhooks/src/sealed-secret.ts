// Seals secrets that have to be read again, such as those that sign webhooks, so that the database alone gives none away.

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { AppError } from '@synthward/kernel';

const ALGORITHM = 'aes-256-gcm';
/** Names the form; it is authenticated, so that no later form can pass for this one. */
const FORM = 's1';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts and authenticates `text` with AES-256-GCM under a new random nonce; `key` has 32 bytes. The same text
 * never gives the same seal twice. One key is good for some 2^32 seals. Throws `internal` for a key of another length.
 */
export function seal(key: Uint8Array, text: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, requireKey(key), nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(FORM));
  const encrypted = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `${FORM}.${Buffer.concat([nonce, encrypted, cipher.getAuthTag()]).toString('base64url')}`;
}

/** The text that `seal` was given. Throws `internal` when the key is another one or anything was changed. */
export function open(key: Uint8Array, sealed: string): string {
  const [form, encoded = '', ...others] = sealed.split('.');
  const bytes = Buffer.from(encoded, 'base64url');
  if (form !== FORM || others.length > 0 || bytes.length < NONCE_BYTES + TAG_BYTES) throw unopenable();
  const decipher = createDecipheriv(ALGORITHM, requireKey(key), bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(FORM));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const encrypted = bytes.subarray(NONCE_BYTES, -TAG_BYTES);
    return Buffer.concat([decipher.update(encrypted), decipher.final()]).toString('utf8');
  } catch (cause) {
    throw unopenable(cause);
  }
}

function requireKey(key: Uint8Array): Uint8Array {
  if (key.length !== KEY_BYTES) {
    throw new AppError(
      'internal',
      `The key that seals secrets has ${key.length} bytes instead of ${KEY_BYTES}.`,
    );
  }
  return key;
}

function unopenable(cause?: unknown): AppError {
  return new AppError('internal', 'A sealed secret cannot be opened: another key, or a changed seal.', {
    cause,
  });
}
