// Compares predicted links or clusters with the truth: the links as given, and their transitive closure.

import type { MatchEvaluation } from '@synthward/contracts';
import type { MatchTruth } from '../truth/match-truth';
import { clusterFigures } from './cluster-figures';
import { forEachPair, type Groups, groupBy, pairsOf } from './groups';
import type { DistinctPairs } from './pair-list';
import { emptyTally, type PairTally, tallyFacts, tallyGroups, tallyPair } from './pair-tally';
import { PredictionIntake, type PredictionSink } from './prediction-intake';
import { pairwiseFigures, shareOf } from './shares';
import { slicesOf } from './slices';
import { thresholdsOf } from './threshold-curve';

export interface MatchScorer extends PredictionSink {
  /** A link by record numbers, as the baseline matchers give it. */
  addNumberedPair(recordA: number, recordB: number, score?: number): void;
  /** The figures of everything added so far. */
  report(): MatchEvaluation;
}

/** A scorer of one set of predictions; takes pairs or clusters, throws a RangeError for both. */
export function createMatchScorer(truth: MatchTruth): MatchScorer {
  const intake = new PredictionIntake(truth);
  return {
    addPair: (recordA, recordB, score) => intake.addPair(recordA, recordB, score),
    addNumberedPair: (recordA, recordB, score) => intake.addNumberedPair(recordA, recordB, score),
    addCluster: (clusterID, recordID) => intake.addCluster(clusterID, recordID),
    report: () => evaluate(truth, intake),
  };
}

function evaluate(truth: MatchTruth, intake: PredictionIntake): MatchEvaluation {
  const persons = personsOf(truth);
  const trueTally = tallyTruePairs(truth, persons, () => true);
  const { input, pairs } = intake.read();
  const closure = evaluateClosure({ truth, persons, trueTally }, intake);
  const { pairwise } = closure;
  const links = pairs
    ? evaluateLinks({ truth, persons, trueTally }, pairs, pairwise.truePairs)
    : { pairwise, slices: closure.slices, thresholds: null };
  return {
    input,
    records: truth.recordCount,
    persons: closure.clusters.true,
    links: { ...links, ...candidateShares(links.pairwise, truth.recordCount) },
    closure,
  };
}

/** What both parts of the report compare with. */
interface Reference {
  readonly truth: MatchTruth;
  readonly persons: Groups;
  readonly trueTally: PairTally;
}

function personsOf({ recordCount, personOf }: MatchTruth): Groups {
  let count = 0;
  for (let record = 0; record < recordCount; record += 1) count = Math.max(count, personOf(record) + 1);
  return groupBy(personOf, recordCount, count);
}

function tallyTruePairs(
  truth: MatchTruth,
  persons: Groups,
  isCounted: (a: number, b: number) => boolean,
): PairTally {
  const tally = emptyTally(truth);
  forEachPair(persons, (a, b) => {
    if (!isCounted(a, b)) return;
    tallyPair(tally, truth, [a, b]);
    tallyFacts(tally, truth, [a, b]);
  });
  return tally;
}

function evaluateClosure(
  { truth, persons, trueTally }: Reference,
  { sets }: PredictionIntake,
): MatchEvaluation['closure'] {
  const { labels, count } = sets.labels();
  const clusters = groupBy((record) => labels[record] ?? 0, truth.recordCount, count);
  const sizes = new Int32Array(count).map(
    (_, i) => (clusters.starts[i + 1] ?? 0) - (clusters.starts[i] ?? 0),
  );
  const found = tallyTruePairs(truth, persons, (a, b) => labels[a] === labels[b]);
  const predicted = tallyGroups(truth, clusters);
  return {
    ...clusterFigures(persons, { count, labels, sizes }),
    slices: slicesOf(truth, { true: trueTally, found, predicted }),
  };
}

function evaluateLinks(
  { truth, trueTally }: Reference,
  { keys, scores }: DistinctPairs,
  truePairs: number,
): Pick<MatchEvaluation['links'], 'pairwise' | 'thresholds' | 'slices'> {
  const found = emptyTally(truth);
  const predicted = emptyTally(truth);
  const isTrue = new Uint8Array(keys.length);
  let truePositives = 0;
  for (let i = 0; i < keys.length; i += 1) {
    const pair = pairOf(keys[i] ?? 0, truth.recordCount);
    tallyPair(predicted, truth, pair);
    if (truth.personOf(pair[0]) !== truth.personOf(pair[1])) continue;
    isTrue[i] = 1;
    truePositives += 1;
    tallyPair(found, truth, pair);
    tallyFacts(found, truth, pair);
  }
  return {
    pairwise: pairwiseFigures({ truePairs, predictedPairs: keys.length, truePositives }),
    thresholds: thresholdsOf(splitScores(scores, isTrue), truePairs),
    slices: slicesOf(truth, { true: trueTally, found, predicted }),
  };
}

function pairOf(key: number, recordCount: number): readonly [number, number] {
  const a = Math.floor(key / recordCount);
  return [a, key - a * recordCount];
}

function splitScores(
  scores: Float64Array,
  isTrue: Uint8Array,
): { ofTrue: Float64Array; ofFalse: Float64Array } {
  return {
    ofTrue: scores.filter((_, i) => isTrue[i] === 1),
    ofFalse: scores.filter((_, i) => isTrue[i] === 0),
  };
}

function candidateShares(
  { truePositives, truePairs, predictedPairs }: MatchEvaluation['links']['pairwise'],
  records: number,
): Pick<MatchEvaluation['links'], 'pairsCompleteness' | 'reductionRatio'> {
  const rest = pairsOf(records) - predictedPairs;
  return {
    pairsCompleteness: shareOf(truePositives, truePairs),
    reductionRatio: shareOf(rest, pairsOf(records)),
  };
}
