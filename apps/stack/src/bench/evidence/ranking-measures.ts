// How good an order is, by where it puts what answers the question.

export interface RankingMeasures {
  readonly ndcg10: number;
  readonly mrr: number;
  readonly recall10: number;
  readonly recall100: number;
}

const MEASURES = ['ndcg10', 'mrr', 'recall10', 'recall100'] as const;

/** The measures of one order; relevance is yes or no. */
export function measuresOf(ids: readonly string[], relevant: ReadonlySet<string>): RankingMeasures {
  const first = ids.findIndex((id) => relevant.has(id));
  return {
    ndcg10: gainOf(ids.slice(0, 10), relevant) / idealGain(Math.min(10, relevant.size)),
    mrr: first < 0 ? 0 : 1 / (first + 1),
    recall10: recallOf(ids.slice(0, 10), relevant),
    recall100: recallOf(ids.slice(0, 100), relevant),
  };
}

/** The mean of each measure; all 0 for no orders. */
export function meanOf(all: readonly RankingMeasures[]): RankingMeasures {
  const mean = (name: (typeof MEASURES)[number]): number =>
    all.reduce((sum, measures) => sum + measures[name], 0) / Math.max(1, all.length);
  return {
    ndcg10: mean('ndcg10'),
    mrr: mean('mrr'),
    recall10: mean('recall10'),
    recall100: mean('recall100'),
  };
}

function gainOf(ids: readonly string[], relevant: ReadonlySet<string>): number {
  return ids.reduce((sum, id, place) => (relevant.has(id) ? sum + 1 / Math.log2(place + 2) : sum), 0);
}

function idealGain(found: number): number {
  return Array.from({ length: found }, (_, place) => 1 / Math.log2(place + 2)).reduce((a, b) => a + b, 0);
}

function recallOf(ids: readonly string[], relevant: ReadonlySet<string>): number {
  return ids.filter((id) => relevant.has(id)).length / relevant.size;
}
