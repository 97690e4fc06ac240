// Whose systems hold different addresses: an exact number of patients, chosen by a keyed permutation.

import { keyedPermutation } from '@synthward/kernel';
import { anchorSystemOf } from './anchor-system';
import type { CohortPlan } from './plan';

/** Tells of any index whether that patient's addresses drift. */
export function driftPlanner(plan: Pick<CohortPlan, 'spec' | 'counts'>): (index: number) => boolean {
  const anchor = anchorSystemOf(plan);
  const drift = keyedPermutation(anchor.seen, plan.spec.seed, 'plan/address-drift');
  return (index) => {
    const rank = anchor.rankOf(index);
    return rank !== undefined && drift.apply(rank) < plan.counts.drifted;
  };
}
