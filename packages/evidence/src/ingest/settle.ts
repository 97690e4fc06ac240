// What a library holds after records, deletions and tombstones, in whichever order they came.

import type { EvidenceRecord } from '@synthward/contracts';
import { contentDigest } from '../index-port/fingerprint';
import { idsOf } from './derive/identity';
import type { Revision } from './ingest-event';

export interface StoredRevision extends Revision {
  readonly hasBody: boolean;
  /** Of the record as it was read. */
  readonly digest: string;
}

/** What decides between two texts of one article. */
export function revisionOf(record: EvidenceRecord, { version, revised }: Revision): StoredRevision {
  return { version, revised, hasBody: record.body.length > 0, digest: contentDigest(record) };
}

/**
 * Whether `a` replaces `b`: by version, then by the day of revision, then by full text; where all are equal the digest
 * decides, so that no order of arrival does.
 */
export function replaces(a: StoredRevision, b: StoredRevision): boolean {
  if (a.version !== b.version) return a.version > b.version;
  const [revisedA, revisedB] = [a.revised ?? '', b.revised ?? ''];
  if (revisedA !== revisedB) return revisedA > revisedB;
  if (a.hasBody !== b.hasBody) return a.hasBody;
  return a.digest > b.digest;
}

const GRAVITY = { none: 0, concern: 1, retracted: 2 } as const;

/** The gravest of what is said of one article. */
export function gravest(said: Iterable<EvidenceRecord['retraction']>): EvidenceRecord['retraction'] {
  return [...said].reduce((worst, one) => (GRAVITY[one] > GRAVITY[worst] ? one : worst), 'none');
}

/** The record with what tombstones say of it, by any of its ids. */
export function withTombstones(
  record: EvidenceRecord,
  saidOf: (id: string) => EvidenceRecord['retraction'] | undefined,
): EvidenceRecord {
  const said = [record.id, ...idsOf(record)].map((id) => saidOf(id) ?? 'none');
  const retraction = gravest([record.retraction, ...said]);
  return retraction === record.retraction ? record : { ...record, retraction };
}
