// Identifiers: random ones for rows of the platform, name-based ones for everything a seed determines.

import { createHash, randomInt } from 'node:crypto';

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const RANDOM_LENGTH = 20; // 119 bits

/** A random id such as `job_3f…`: prefix, underscore, 20 base62 characters. Never used for generated records. */
export function createId(prefix: string): string {
  return `${prefix}_${randomBase62(RANDOM_LENGTH)}`;
}

/** `length` characters drawn evenly from 0-9, A-Z and a-z by the operating system's generator. */
export function randomBase62(length: number): string {
  let text = '';
  while (text.length < length) text += BASE62[randomInt(BASE62.length)];
  return text;
}

/** UUID version 5 (RFC 9562, section 5.5) of `name` within `namespace`, itself a UUID. */
export function uuidV5(namespace: string, name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest();
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
