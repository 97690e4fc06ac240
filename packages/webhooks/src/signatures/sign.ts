// Signs messages as Standard Webhooks lays down: over id, timestamp and the exact bytes of the body.

import { createHmac, sign as signWithKey } from 'node:crypto';
import { AppError } from '@synthward/kernel';
import { parseSecret } from './secret';

export interface MessageToSign {
  /** `webhook-id`; the same for all attempts of a message, and without a full stop. */
  readonly id: string;
  /** `webhook-timestamp`: when this attempt was made, in whole seconds since 1970. */
  readonly timestampSeconds: number;
  /** What goes over the wire; a string stands for its UTF-8 bytes. */
  readonly body: string | Uint8Array;
  /** `whsec_` or `whsk_`; several while one is being replaced, each of which signs. */
  readonly secrets: readonly string[];
}

/**
 * The value of `webhook-signature`: `v1,` (HMAC-SHA256) or `v1a,` (Ed25519) and base64, one for each secret in its
 * order, between spaces. Throws `internal` for a secret that cannot sign, and for an id or a timestamp that would
 * make the signed text ambiguous.
 */
export function sign({ id, timestampSeconds, body, secrets }: MessageToSign): string {
  if (!/^[^\s.]+$/.test(id)) throw new AppError('internal', 'A webhook id is empty, or holds a full stop.');
  if (!Number.isSafeInteger(timestampSeconds) || timestampSeconds < 0) {
    throw new AppError('internal', 'A webhook timestamp is not in whole seconds.');
  }
  if (secrets.length === 0) throw new AppError('internal', 'A webhook message has no secret to sign it.');
  const content = signedContent(id, String(timestampSeconds), body);
  return secrets.map((secret) => signatureOf(content, secret)).join(' ');
}

/** The bytes that signatures are over: `id.timestamp.body`. */
export function signedContent(id: string, timestamp: string, body: string | Uint8Array): Buffer {
  return Buffer.concat([
    Buffer.from(`${id}.${timestamp}.`),
    typeof body === 'string' ? Buffer.from(body) : body,
  ]);
}

/** HMAC-SHA256 of the signed content. */
export function macOf(content: Uint8Array, key: Uint8Array): Buffer {
  return createHmac('sha256', key).update(content).digest();
}

function signatureOf(content: Buffer, secret: string): string {
  const parsed = parseSecret(secret);
  if (parsed.kind === 'shared') return `v1,${macOf(content, parsed.bytes).toString('base64')}`;
  if (parsed.kind === 'private') return `v1a,${signWithKey(null, content, parsed.key).toString('base64')}`;
  throw new AppError('internal', 'A public key verifies webhooks; it cannot sign them.');
}
