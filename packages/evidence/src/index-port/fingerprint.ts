// The name of an index's contents, the same for every engine and every order of arrival.

import type { EvidenceRecord } from '@synthward/contracts';
import { digestOf, sha256Hex } from '@synthward/kernel';

/** SHA-256 of a record's content, in hex. */
export function contentDigest(record: EvidenceRecord): string {
  return digestOf(record);
}

/** SHA-256 over ids and content digests in the order of ids. */
export function fingerprintOf(entries: Iterable<readonly [id: string, digest: string]>): string {
  const lines = [...entries].map(([id, digest]) => `${id} ${digest}\n`);
  return sha256Hex(lines.sort(byCodeUnits).join(''));
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : 1;
}
