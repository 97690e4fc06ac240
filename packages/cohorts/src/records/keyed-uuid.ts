// UUIDs drawn from a keyed stream: as reproducible as name-based ones, and an order of magnitude cheaper.

import { type RandomStream, uuidText } from '@synthward/kernel';

/**
 * A UUID version 8 (RFC 9562, section 5.8): 122 bits of the stream, which is keyed by seed, patient, record and kind
 * of entry. Like version 5 it is a function of that name alone; unlike it, it needs no hash per entry.
 */
export function keyedUuid(random: RandomStream): string {
  const a = random.uint32();
  const b = random.uint32();
  const c = random.uint32();
  const d = random.uint32();
  const withVersion = (b & 0xffff0fff) | 0x8000;
  const withVariant = ((0x8000 | (c & 0x3fff)) << 16) | (c >>> 16);
  return uuidText(a, withVersion, withVariant, d);
}
