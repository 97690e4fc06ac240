// Whether a webhook is ours: the signatures of Standard Webhooks, by the cryptography of browsers and Node alike.

import { ClientError } from './errors';
import type { WebhookEvent } from './generated/schemas';

export interface VerifyOptions {
  /** How old or how far ahead a message may be; 300 unless given. */
  readonly toleranceSeconds?: number | undefined;
  /** Milliseconds since 1970; the clock's unless given. */
  readonly now?: number | undefined;
}

/** As `Headers`, or as an object whose names are in lower case. */
export type WebhookHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

const TOLERANCE_SECONDS = 300;
const SIGNATURE = /^v1,([A-Za-z0-9+/]+={0,2})$/;

/**
 * The message of a webhook that one of `secrets` (`whsec_…`) has signed. `payload` is the body as it came: not one that was
 * parsed and printed again. Throws `webhook_refused` for a signature that is missing or wrong, for a time that is too far
 * away, and for a secret that cannot be read.
 */
export async function verifyWebhook(
  payload: string | Uint8Array,
  headers: WebhookHeaders,
  secrets: string | readonly string[],
  { toleranceSeconds = TOLERANCE_SECONDS, now = Date.now() }: VerifyOptions = {},
): Promise<WebhookEvent> {
  const [id, timestamp, signature] = ['id', 'timestamp', 'signature'].map((name) => headerOf(headers, name));
  if (!id || !timestamp || !signature) throw refused('a header is missing');
  checkTime(timestamp, toleranceSeconds, now);
  const body = typeof payload === 'string' ? payload : new TextDecoder().decode(payload);
  const content = joined(`${id}.${timestamp}.`, payload);
  for (const secret of typeof secrets === 'string' ? [secrets] : secrets) {
    // What was signed has the shape of the contract.
    if (await isSignedBy(secret, content, signature)) return JSON.parse(body) as WebhookEvent;
  }
  throw refused('no signature is by the secret');
}

function headerOf(headers: WebhookHeaders, name: string): string | undefined {
  const full = `webhook-${name}`;
  const value = isHeaders(headers) ? headers.get(full) : headers[full];
  return typeof value === 'string' ? value : undefined;
}

function isHeaders(headers: WebhookHeaders): headers is Headers {
  return typeof headers.get === 'function';
}

function checkTime(timestamp: string, toleranceSeconds: number, now: number): void {
  if (!/^\d{1,12}$/.test(timestamp)) throw refused('the time is not in whole seconds');
  const awaySeconds = Math.abs(now / 1000 - Number(timestamp));
  if (awaySeconds > toleranceSeconds) throw refused('the time is too far from the present');
}

/** A string stands for its UTF-8 bytes. */
function joined(head: string, payload: string | Uint8Array): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const [first, second] = [
    encoder.encode(head),
    typeof payload === 'string' ? encoder.encode(payload) : payload,
  ];
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}

/** While a secret is replaced there are several signatures; those of other kinds are passed over. */
async function isSignedBy(
  secret: string,
  content: Uint8Array<ArrayBuffer>,
  signatures: string,
): Promise<boolean> {
  const key = await keyOf(secret);
  for (const signature of signatures.split(' ')) {
    const encoded = SIGNATURE.exec(signature)?.[1];
    const bytes = encoded === undefined ? undefined : decodeBase64(encoded);
    if (bytes && (await crypto.subtle.verify('HMAC', key, bytes, content))) return true;
  }
  return false;
}

function keyOf(secret: string): Promise<CryptoKey> {
  const bytes = decodeBase64(/^whsec_(.+)$/.exec(secret)?.[1] ?? '');
  if (!bytes || bytes.length === 0) throw refused('the secret is not whsec_ and base64');
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
}

function decodeBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined; // no base64: told by whoever asked
  }
}

function refused(reason: string): ClientError {
  return new ClientError('webhook_refused', `The webhook is refused: ${reason}.`);
}
