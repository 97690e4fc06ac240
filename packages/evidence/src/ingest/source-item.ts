// What a reader of one format hands on, and how it is driven.

import type { RetractionNotice, SourceArticle } from './source-article';

export type SourceItem =
  | { readonly kind: 'article'; readonly article: SourceArticle; readonly line: number }
  | { readonly kind: 'deletion'; readonly pmids: readonly string[]; readonly line: number }
  | { readonly kind: 'notice'; readonly notice: RetractionNotice; readonly line: number }
  | {
      readonly kind: 'problem';
      readonly pmid: string | null;
      readonly reason: string;
      readonly lost: 'record' | 'detail' | 'rest';
      readonly line: number;
    };

/** Reads one file that comes in pieces; keeps no more than the record under way. */
export interface SourceReader {
  /** What the text completes. */
  push(text: string): readonly SourceItem[];
  /** What was left, once the file has ended; `isWhole` is false where it was cut off. */
  end(isWhole: boolean): readonly SourceItem[];
}

/** A record that could not be read. */
export function lostRecord(line: number, reason: string, pmid: string | null = null): SourceItem {
  return { kind: 'problem', lost: 'record', line, reason, pmid };
}
