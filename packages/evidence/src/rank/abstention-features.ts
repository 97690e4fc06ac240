// What the order by the question's own words tells about whether the library answers at all.

import type { WeightedTerm } from '../index-port/evidence-index';
import type { AbstentionFeatures } from '../retrieval';
import type { Coverage } from './coverage';
import type { RecordView } from './record-view';

const RAREST = 2;

export interface FeatureSources {
  readonly terms: readonly WeightedTerm[];
  readonly idf: ReadonlyMap<string, number>;
  /** The three best by BM25, best first. */
  readonly best: readonly {
    readonly score: number;
    readonly view: RecordView;
    readonly coverage: Coverage;
  }[];
}

/** All 0 where nothing was found. */
export function abstentionFeatures({ terms, idf, best }: FeatureSources): AbstentionFeatures {
  const [first, second] = best;
  if (first === undefined) return NOTHING;
  const idfSum = terms.reduce((sum, { term, weight }) => sum + weight * (idf.get(term) ?? 0), 0);
  return {
    topScoreOverIdf: idfSum === 0 ? 0 : first.score / idfSum,
    topCoverage: first.coverage.document,
    topSentence: first.coverage.sentence,
    margin: (first.score - (second?.score ?? 0)) / first.score,
    bestCoverageOfThree: Math.max(...best.map(({ coverage }) => coverage.document)),
    rarestTermsPresent: rarestPresent(terms, { idf, view: first.view }),
  };
}

const NOTHING: AbstentionFeatures = {
  topScoreOverIdf: 0,
  topCoverage: 0,
  topSentence: 0,
  margin: 0,
  bestCoverageOfThree: 0,
  rarestTermsPresent: 0,
};

/** The share of the rarest terms that the record holds. */
function rarestPresent(
  terms: readonly WeightedTerm[],
  { idf, view }: { readonly idf: ReadonlyMap<string, number>; readonly view: RecordView },
): number {
  const rarest = [...terms]
    .sort((a, b) => (idf.get(b.term) ?? 0) - (idf.get(a.term) ?? 0)) // stable
    .slice(0, RAREST);
  return rarest.filter(({ term }) => view.held.has(term)).length / Math.max(1, rarest.length);
}
