// UUIDs drawn from a keyed stream: as reproducible as name-based ones, and an order of magnitude cheaper.

import type { RandomStream } from '@synthward/kernel';

const HEX = Array.from({ length: 65_536 }, (_, value) => value.toString(16).padStart(4, '0'));

/**
 * A UUID version 8 (RFC 9562, section 5.8): 122 bits of the stream, which is keyed by seed, patient, record and kind
 * of entry. Like version 5 it is a function of that name alone; unlike it, it needs no hash per entry.
 */
export function keyedUuid(random: RandomStream): string {
  const a = random.uint32();
  const b = random.uint32();
  const c = random.uint32();
  const d = random.uint32();
  const version = 0x8000 | (b & 0x0fff);
  const variant = 0x8000 | (c & 0x3fff);
  return `${hex(a >>> 16)}${hex(a & 0xffff)}-${hex(b >>> 16)}-${hex(version)}-${hex(variant)}-${hex(c >>> 16)}${hex(d >>> 16)}${hex(d & 0xffff)}`;
}

function hex(value: number): string {
  return HEX[value] ?? '0000';
}
