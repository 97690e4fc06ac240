// Shares of counts: precision, recall and what is made of them. Nothing out of nothing is null, not a number.

import type { MatchEvaluation } from '@synthward/contracts';

type PairwiseFigures = MatchEvaluation['links']['pairwise'];

/** All pairwise figures from three counts of pairs. */
export function pairwiseFigures(pairs: {
  readonly truePairs: number;
  readonly predictedPairs: number;
  readonly truePositives: number;
}): PairwiseFigures {
  const { truePairs, predictedPairs, truePositives } = pairs;
  return {
    truePairs,
    predictedPairs,
    truePositives,
    falsePositives: predictedPairs - truePositives,
    falseNegatives: truePairs - truePositives,
    ...qualityShares(pairs),
  };
}

/** Precision, recall and F1 = 2 TP / (true + predicted), from three counts of pairs. */
export function qualityShares(pairs: {
  readonly truePairs: number;
  readonly predictedPairs: number;
  readonly truePositives: number;
}): Pick<PairwiseFigures, 'precision' | 'recall' | 'f1'> {
  const { truePairs, predictedPairs, truePositives } = pairs;
  return {
    precision: shareOf(truePositives, predictedPairs),
    recall: shareOf(truePositives, truePairs),
    f1: shareOf(2 * truePositives, truePairs + predictedPairs),
  };
}

/** part / whole, or null when there is no whole. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
