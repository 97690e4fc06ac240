// Whose systems hold different addresses: an exact number of patients, chosen by a keyed permutation.

import { keyedPermutation } from '@synthward/kernel';
import type { CohortPlan } from './plan';

/** Tells of any index whether that patient's addresses drift. */
export function driftPlanner({
  spec,
  counts,
}: Pick<CohortPlan, 'spec' | 'counts'>): (index: number) => boolean {
  const drift = keyedPermutation(spec.population, spec.seed, 'plan/address-drift');
  return (index) => drift.apply(index) < counts.drifted;
}
