// What retrieval hands to the wording of an answer.

import type { EvidenceRecord } from '@synthward/contracts';

export interface RankedEvidence {
  readonly record: EvidenceRecord;
  /** Relevance, moderated by quality and by the fit of the population: the list's order, but for near repetitions. */
  readonly score: number;
  readonly relevance: number;
  /** 0 to 1. */
  readonly quality: number;
  /** BM25 of the question's own words over the best of the list, 0 to 1. */
  readonly lexical: number;
  /** Share of the question's weight (idf) that the best sentence holds, 0 to 1. */
  readonly coverage: number;
  readonly fit: 'match' | 'unknown' | 'contradicts';
  readonly matches: { readonly population: boolean; readonly intervention: boolean };
  /** 0 to 3 where the journal's level is known. */
  readonly journalLevel: number | null;
}

/** What tells answered questions from unanswered ones; see the calibration for scales and weights. */
export interface AbstentionFeatures {
  readonly topScoreOverIdf: number;
  readonly topCoverage: number;
  readonly topSentence: number;
  readonly margin: number;
  readonly bestCoverageOfThree: number;
  readonly rarestTermsPresent: number;
}

export interface Retrieval {
  /** Best first; at most two papers of a family of trials; none that is retracted or excluded. */
  readonly ranked: readonly RankedEvidence[];
  readonly features: AbstentionFeatures;
  /** Of the question's stems. */
  readonly idf: ReadonlyMap<string, number>;
  /** Stems of the question that no record of the index holds, nor any other name of a concept that they are part of. */
  readonly unknownTerms: readonly string[];
  /** How many of the candidates that the words alone find fail each hard filter, by the filter's name in the request. */
  readonly removedBy: ReadonlyMap<string, number>;
  /** Retracted studies that would have been among the best. */
  readonly retracted: readonly EvidenceRecord[];
  /** Guidelines that a newer one of the same body and topic replaces, by id of the older; the newer may fail the filter. */
  readonly supersededBy: ReadonlyMap<string, string>;
}
