// API keys: how they are written, made and checked. Their secrets are kept as HMACs under the installation's pepper.

import { createHmac, timingSafeEqual } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { randomBase62 } from '@synthward/kernel';

const PUBLIC_ID_LENGTH = 8;
const SECRET_LENGTH = 32; // 190 bits: a fast digest gives nothing away
const CHECKSUM_LENGTH = 6;

/** What scanners of source code look for, as the guide publishes it. */
export const API_KEY_PATTERN = '\\bsw_(?:live|test)_[0-9A-Za-z]{8}_[0-9A-Za-z]{38}\\b';

const PARTS = /^(sw_(live|test)_([0-9A-Za-z]{8})_([0-9A-Za-z]{32}))([0-9A-Za-z]{6})$/;

export interface ParsedApiKey {
  /** `test` is set aside: nothing mints such keys. */
  readonly mode: 'live' | 'test';
  /** Says which key it is, and may be shown. */
  readonly publicId: string;
  readonly secret: string;
}

export interface MintedApiKey {
  /** The whole key: shown once. */
  readonly key: string;
  readonly publicId: string;
  /** Enough for a person to recognise it. */
  readonly start: string;
  /** What is stored of the secret. */
  readonly digest: string;
}

/** A fresh key, `sw_live_<public id>_<secret><checksum>`. */
export function mintApiKey(pepper: Buffer): MintedApiKey {
  const [publicId, secret] = [randomBase62(PUBLIC_ID_LENGTH), randomBase62(SECRET_LENGTH)];
  const start = `sw_live_${publicId}`;
  const body = `${start}_${secret}`;
  return { key: body + checksumOf(body), publicId, start, digest: digestOf(pepper, secret) };
}

/** The parts of a key; undefined for any other text. A slip of the finger is found here, before anybody is asked. */
export function parseApiKey(text: string): ParsedApiKey | undefined {
  const [, body = '', mode, publicId = '', secret = '', checksum] = PARTS.exec(text) ?? [];
  if (mode === undefined || checksum !== checksumOf(body)) return undefined;
  return { mode: mode === 'live' ? 'live' : 'test', publicId, secret };
}

/**
 * Whether the secret is the one that gave `digest`. Without a digest the answer is no and takes as long, so that nobody
 * learns from the time which public ids there are.
 */
export function isSecretOf(pepper: Buffer, secret: string, digest: string | undefined): boolean {
  const given = Buffer.from(digestOf(pepper, secret), 'hex');
  const stored = Buffer.from(digest ?? NO_DIGEST, 'hex');
  const isEqual = stored.length === given.length && timingSafeEqual(given, stored);
  return isEqual && digest !== undefined;
}

const NO_DIGEST = '0'.repeat(64);

/** HMAC-SHA-256 in hex. */
function digestOf(pepper: Buffer, secret: string): string {
  return createHmac('sha256', pepper).update(secret).digest('hex');
}

/** CRC-32 in base 62, of six digits: the highest value has as many. */
function checksumOf(body: string): string {
  let rest = crc32(body);
  let digits = '';
  while (digits.length < CHECKSUM_LENGTH) {
    digits = BASE62.charAt(rest % BASE62.length) + digits;
    rest = Math.floor(rest / BASE62.length);
  }
  return digits;
}

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
