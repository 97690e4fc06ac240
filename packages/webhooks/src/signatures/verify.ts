// Verifies a received message: a recent timestamp, and a signature by a secret that the receiver knows.

import { createPublicKey, type KeyObject, timingSafeEqual, verify as verifyWithKey } from 'node:crypto';
import { parseSecret, type SigningKey } from './secret';
import { macOf, signedContent } from './sign';

export interface ReceivedMessage {
  /** The headers `webhook-id`, `webhook-timestamp` and `webhook-signature`, as they came. */
  readonly id: string | undefined;
  readonly timestamp: string | undefined;
  readonly signature: string | undefined;
  /** The bytes as they came, before anything has parsed them. */
  readonly body: string | Uint8Array;
  /** `whsec_`, `whpk_`, or `whsk_` for its public half. */
  readonly secrets: readonly string[];
  readonly now: Date;
}

export type Verdict =
  | { readonly valid: true }
  | {
      readonly valid: false;
      readonly reason:
        | 'missing_header'
        | 'malformed_timestamp'
        | 'timestamp_out_of_tolerance'
        | 'no_matching_signature';
    };

const TOLERANCE_SECONDS = 5 * 60;

/**
 * Whether a message may be believed. Its timestamp has to lie within five minutes of `now`, on either side, and one
 * of its signatures has to be by one of the secrets. Comparison takes the same time wherever a signature differs.
 * Throws `internal` for a malformed secret.
 */
export function verify({ id, timestamp, signature, body, secrets, now }: ReceivedMessage): Verdict {
  const keys = secrets.map(parseSecret);
  if (!id || !timestamp || !signature) return { valid: false, reason: 'missing_header' };
  if (!/^\d{1,12}$/.test(timestamp)) return { valid: false, reason: 'malformed_timestamp' };
  const ageSeconds = Math.floor(now.getTime() / 1000) - Number(timestamp);
  if (Math.abs(ageSeconds) > TOLERANCE_SECONDS) return { valid: false, reason: 'timestamp_out_of_tolerance' };
  const content = signedContent(id, timestamp, body);
  const signatures = signature.split(' ');
  const matches = keys.some((key) => signatures.some((one) => isSignatureBy(key, one, content)));
  return matches ? { valid: true } : { valid: false, reason: 'no_matching_signature' };
}

function isSignatureBy(key: SigningKey, signature: string, content: Uint8Array): boolean {
  const [version, encoded = ''] = signature.split(',');
  const given = Buffer.from(encoded, 'base64');
  if (key.kind === 'shared') return version === 'v1' && isEqual(given, macOf(content, key.bytes));
  return version === 'v1a' && verifyWithKey(null, content, publicHalfOf(key), given);
}

function isEqual(given: Uint8Array, expected: Uint8Array): boolean {
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function publicHalfOf({ kind, key }: Exclude<SigningKey, { kind: 'shared' }>): KeyObject {
  return kind === 'private' ? createPublicKey(key) : key;
}
