// What the engine asks of an index of evidence, whichever holds it.

import type { EvidenceRecord, StudyDesign } from '@synthward/contracts';

/** Hard: what fails one is not there. Several members must all hold; several values of one are alternatives. */
export interface EvidenceFilter {
  /** Years, inclusive; a record without a year fails a bound. */
  readonly fromYear?: number;
  readonly toYear?: number;
  readonly designs?: readonly StudyDesign[];
  /** Journal level 2 or better, or a guideline of a recognised body. */
  readonly isHighQuality?: boolean;
  /** True: retracted records alone, so that an answer can say what it left out. Without it they are never found. */
  readonly isRetracted?: boolean;
}

/** A stem of the query and how much it counts. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

export interface Hit {
  readonly id: string;
  /** Of BM25 with k1 .9 and b .4 or the engine's own nearest; comparable within one answer only. */
  readonly score: number;
}

export interface TermStatistics {
  readonly documents: number;
  /** In how many documents each asked term occurs; 0 for unknown ones. */
  readonly documentFrequency: ReadonlyMap<string, number>;
}

/** One conformance suite holds for all engines. */
export interface EvidenceIndex {
  /** Adds records and replaces those whose id is known; unchanged ones cost no write. Found as soon as it resolves. */
  add(records: AsyncIterable<EvidenceRecord> | Iterable<EvidenceRecord>): Promise<void>;
  /** Removes records; ids that are unknown are no error. */
  remove(ids: readonly string[]): Promise<void>;
  /** The best `limit` records that pass the filter, best first; equal scores in the order of ids. Excluded ones are never among them. */
  search(terms: readonly WeightedTerm[], filter: EvidenceFilter, limit: number): Promise<Hit[]>;
  /** Counts over all records, whatever the filter. */
  termStatistics(terms: readonly string[]): Promise<TermStatistics>;
  /** In the order of `ids`; unknown ones are left out. */
  get(ids: readonly string[]): Promise<EvidenceRecord[]>;
  /** Equal for equal contents, in whichever order they came. */
  fingerprint(): Promise<string>;
}
