// Recall and precision by slice, made of three tallies: true pairs, those that were found, and those predicted.

import type { MatchEvaluation } from '@synthward/contracts';
import type { MatchTruth } from '../truth/match-truth';
import type { PairTally } from './pair-tally';
import { shareOf } from './shares';

type Slices = MatchEvaluation['links']['slices'];
type Slice = Slices['operator'][number];

export interface SliceTallies {
  readonly true: PairTally;
  readonly found: PairTally;
  readonly predicted: PairTally;
}

/** All slices that have a pair, in the order of the truth's names; null for pair facts that the truth does not have. */
export function slicesOf({ attributes, pairFacts }: MatchTruth, tallies: SliceTallies): Slices {
  const { systemNames } = attributes;
  const sourcePairs = systemNames.flatMap((a) => systemNames.map((b) => `${a} + ${b}`));
  const fields = Array.from(tallies.true.differingFields, (_, count) => String(count));
  return {
    operator: slicesBy('operator', attributes.operatorNames, tallies),
    sourcePair: slicesBy('sourcePair', sourcePairs, tallies),
    ageBand: slicesBy('ageBand', attributes.ageBandNames, tallies),
    sexAtBirth: slicesBy('sexAtBirth', attributes.sexNames, tallies),
    differingFields: pairFacts?.differingFields ? trueSlicesBy('differingFields', fields, tallies) : null,
    difficulty: pairFacts?.difficulty
      ? trueSlicesBy('difficulty', pairFacts.difficulty.names, tallies)
      : null,
  };
}

function slicesBy(facet: keyof PairTally, names: readonly string[], tallies: SliceTallies): Slice[] {
  return names
    .map((name, i) => {
      const found = tallies.found[facet][i] ?? 0;
      const predictedPairs = tallies.predicted[facet][i] ?? 0;
      const precision = shareOf(found, predictedPairs);
      return { ...trueSlice(facet, { name, place: i }, tallies), predictedPairs, precision };
    })
    .filter(({ truePairs, predictedPairs }) => truePairs + predictedPairs > 0);
}

/** Of true pairs alone: nobody can say how many predicted pairs there are. */
function trueSlicesBy(facet: keyof PairTally, names: readonly string[], tallies: SliceTallies): Slice[] {
  return names
    .map((name, place) => ({
      ...trueSlice(facet, { name, place }, tallies),
      predictedPairs: null,
      precision: null,
    }))
    .filter(({ truePairs }) => truePairs > 0);
}

function trueSlice(
  facet: keyof PairTally,
  { name, place }: { readonly name: string; readonly place: number },
  tallies: SliceTallies,
): Pick<Slice, 'name' | 'truePairs' | 'found' | 'recall'> {
  const truePairs = tallies.true[facet][place] ?? 0;
  const found = tallies.found[facet][place] ?? 0;
  return { name, truePairs, found, recall: shareOf(found, truePairs) };
}
