// How the achieved counts lie to the declared weights, by the chi-square test.

import type { CohortQuality, CohortSpec } from '@synthward/contracts';
import { chiSquareOf, chiSquareTail } from './chi-square';
import { toMillionths } from './counts';
import type { CohortTally } from './tally';

type Marginal = CohortQuality['marginals'][number];

/**
 * One row for each set of weights of which two or more are positive. Quotas are rounded, not drawn, so that the
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

function marginalOf(
  path: string,
  weights: readonly (readonly [name: string, weight: number])[],
  counts: Readonly<Record<string, number>>,
): Marginal[] {
  const positive = weights.filter(([, weight]) => weight > 0);
  if (positive.length < 2) return [];
  const observed = positive.map(([name]) => counts[name] ?? 0);
  const people = sumOf(observed);
  const total = sumOf(positive.map(([, weight]) => weight));
  const expected = positive.map(([, weight]) => (people * weight) / total);
  const statistic = chiSquareOf(observed, expected);
  const degreesOfFreedom = positive.length - 1;
  const pValue = toMillionths(chiSquareTail(statistic, degreesOfFreedom));
  return [{ path, statistic: toMillionths(statistic), degreesOfFreedom, pValue }];
}

function sumOf(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
