// How the achieved counts lie to the declared weights, by the chi-square test.

import type { CohortQuality, CohortSpec } from '@synthward/contracts';
import { chiSquareOf, chiSquareTail } from './chi-square';
import { toMillionths } from './counts';
import type { CohortTally } from './tally';

type Marginal = CohortQuality['marginals'][number];

/**
 * One row for each set of weights of which two or more ask for somebody. Quotas are rounded, not drawn, so that the
 * p-values of a good cohort are close to 1.
 */
export function marginalsOf({ demographics }: CohortSpec, tally: CohortTally): Marginal[] {
  const bands = demographics.ageBands.map(({ label, weight }): [string, number] => [label, weight]);
  return [
    ...marginalOf('/demographics/ageBands', bands, tally.ageBands),
    ...marginalOf('/demographics/sexAtBirth', Object.entries(demographics.sexAtBirth), tally.sexAtBirth),
    ...marginalOf('/demographics/payerMix', Object.entries(demographics.payerMix), tally.payerMix),
    ...marginalOf('/demographics/language', Object.entries(demographics.language), tally.language),
  ];
}

/** People; a weight that asks for less is as good as none, and its square may be nothing. */
const LEAST_EXPECTED = 1e-9;

function marginalOf(
  path: string,
  weights: readonly (readonly [name: string, weight: number])[],
  counts: Readonly<Record<string, number>>,
): Marginal[] {
  const people = sumOf(weights.map(([name]) => counts[name] ?? 0));
  const sizes = withinReach(weights.map(([, weight]) => weight));
  const total = sumOf(sizes);
  const cells = weights
    .map(([name], i) => ({ observed: counts[name] ?? 0, expected: (people * (sizes[i] ?? 0)) / total }))
    .filter(({ expected }) => expected > LEAST_EXPECTED);
  if (cells.length < 2) return [];
  const statistic = chiSquareOf(
    cells.map(({ observed }) => observed),
    cells.map(({ expected }) => expected),
  );
  const degreesOfFreedom = cells.length - 1;
  const pValue = toMillionths(chiSquareTail(statistic, degreesOfFreedom));
  return [{ path, statistic: toMillionths(statistic), degreesOfFreedom, pValue }];
}

/** Weights whose sum, times people, is a number still; a power of two keeps every digit. */
function withinReach(weights: readonly number[]): readonly number[] {
  return Math.max(...weights) > 1e200 ? weights.map((weight) => weight * 2 ** -512) : weights;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
