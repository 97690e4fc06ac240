// An article as a source tells of it, before anything is derived from it.

import type { EvidenceRecord, StudyDesign } from '@synthward/contracts';

/** A name of a controlled list, with its unique id where the source gives one. */
export interface SourceName {
  readonly ui: string | null;
  readonly name: string;
}

export type SourceSection = EvidenceRecord['sections'][number];

export interface SourceArticle {
  readonly pmid: string | null;
  readonly pmcid: string | null;
  /** As printed; it may be none at all. */
  readonly doi: string | null;
  /** Whether ids come from who gives them out or publishes under them. */
  readonly areIDsVouchedFor: boolean;
  readonly version: number;
  /** `YYYY-MM-DD`. */
  readonly revised: string | null;
  readonly title: string;
  readonly sections: readonly SourceSection[];
  readonly body: readonly SourceSection[];
  readonly journal: string | null;
  readonly issn: string | null;
  readonly volume: string | null;
  readonly issue: string | null;
  readonly pages: string | null;
  readonly societies: readonly string[];
  readonly published: string | null;
  readonly authors: readonly string[];
  readonly publicationTypes: readonly SourceName[];
  readonly mesh: EvidenceRecord['mesh'];
  readonly keywords: readonly string[];
  readonly chemicals: readonly string[];
  readonly language: string | null;
  readonly citedBy: number | null;
  /** Registry ids that the source lists as such. */
  readonly trials: readonly string[];
  /** What a notice in the record itself says of it. */
  readonly retraction: EvidenceRecord['retraction'];
  /** What this article, being a notice, says of others. */
  readonly notices: readonly RetractionNotice[];
  /** Where the source has decided. */
  readonly design?: StudyDesign;
}

/** Says of another article that it is retracted, or that there is concern. */
export interface RetractionNotice {
  readonly pmid: string | null;
  readonly doi: string | null;
  readonly retraction: 'concern' | 'retracted';
}

/** An article of which nothing is known but its title. */
export function articleTitled(title: string): SourceArticle {
  return {
    pmid: null,
    pmcid: null,
    doi: null,
    areIDsVouchedFor: false,
    version: 1,
    revised: null,
    title,
    sections: [],
    body: [],
    journal: null,
    issn: null,
    volume: null,
    issue: null,
    pages: null,
    societies: [],
    published: null,
    authors: [],
    publicationTypes: [],
    mesh: [],
    keywords: [],
    chemicals: [],
    language: null,
    citedBy: null,
    trials: [],
    retraction: 'none',
    notices: [],
  };
}
