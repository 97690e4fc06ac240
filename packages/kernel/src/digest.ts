// Content names: equal JSON content gives equal digests, whatever the key order or white space.

import { createHash } from 'node:crypto';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** SHA-256 in lower-case hex. */
export function sha256Hex(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** SHA-256 of the value's canonical JSON, in hex. */
export function digestOf(value: Json): string {
  return sha256Hex(canonicalJson(value));
}

/**
 * JSON with the members of every object in code-unit order and no white space (RFC 8785 for the values that
 * JSON.stringify and RFC 8785 print alike, which is all finite numbers and all strings).
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
