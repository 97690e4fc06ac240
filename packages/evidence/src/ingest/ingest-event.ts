// What the reading of a source tells, one thing after the other.

import type { EvidenceRecord } from '@synthward/contracts';

/** Which of two texts of one article is the newer one. */
export interface Revision {
  readonly version: number;
  /** `YYYY-MM-DD`. */
  readonly revised: string | null;
}

/** Where something stands: a file and a line in it, from 1. */
export interface SourcePosition {
  readonly file: string;
  readonly line: number;
}

export type IngestEvent =
  | {
      readonly kind: 'record';
      readonly record: EvidenceRecord;
      readonly revision: Revision;
      readonly position: SourcePosition;
    }
  /** The source takes records back. */
  | { readonly kind: 'deletion'; readonly ids: readonly string[]; readonly position: SourcePosition }
  /** Something is said of a record that may come later, or never: its ids, any of which it may be known by. */
  | {
      readonly kind: 'tombstone';
      readonly ids: readonly string[];
      readonly retraction: 'concern' | 'retracted';
      readonly position: SourcePosition;
    }
  | IngestProblem;

export interface IngestProblem {
  readonly kind: 'problem';
  readonly position: SourcePosition;
  readonly pmid: string | null;
  readonly reason: string;
  /** The record did not come, or it came without what the reason names, or nothing after this place was read. */
  readonly lost: 'record' | 'detail' | 'rest';
}
