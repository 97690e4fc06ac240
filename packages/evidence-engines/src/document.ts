// A record as outside engines keep it: its words as we see them, the columns of the filters, and itself.

import type { EvidenceRecord } from '@synthward/contracts';
import { columnsOf, contentDigest, type FilterColumns, searchedTerms } from '@synthward/evidence';

export interface IndexedDocument extends FilterColumns {
  readonly id: string;
  /** Of the record's content. */
  readonly digest: string;
  /** The searched terms, repetitions included, between single spaces: whoever splits at spaces finds our stems. */
  readonly terms: string;
  /** How many those are. */
  readonly length: number;
  /** The record as JSON. */
  readonly record: string;
}

/** The document of a record; `isHighQuality` knows journals and bodies. */
export function documentOf(
  record: EvidenceRecord,
  isHighQuality: (record: EvidenceRecord) => boolean,
): IndexedDocument {
  const terms = searchedTerms(record);
  return {
    id: record.id,
    digest: contentDigest(record),
    terms: terms.join(' '),
    length: terms.length,
    ...columnsOf(record, isHighQuality),
    record: JSON.stringify(record),
  };
}

/** The record that `documentOf` was given. */
export function recordOf({ record }: Pick<IndexedDocument, 'record'>): EvidenceRecord {
  return JSON.parse(record) as EvidenceRecord; // printed from one by `documentOf`
}
