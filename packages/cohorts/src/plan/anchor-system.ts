// The system that has seen most patients. Whoever is chosen for something that only records can show is chosen among
// the patients that it has seen, so that rates stay exact where no system has seen everybody.

import { keyedPermutation } from '@synthward/kernel';
import type { CohortPlan } from './plan';

export interface AnchorSystem {
  readonly sourceSystem: string;
  /** Patients that it has seen. */
  readonly seen: number;
  /** Rank of a patient among those seen, below `seen`; undefined for the others. */
  rankOf(index: number): number | undefined;
  /** The patient of a rank below `seen`. */
  indexOf(rank: number): number;
}

/** The first of the systems of a plan with the most patients. */
export function anchorSystemOf({ spec, counts }: Pick<CohortPlan, 'spec' | 'counts'>): AnchorSystem {
  const { population, seed } = spec;
  const most = Math.max(...counts.bySystem.map(({ covered }) => covered));
  const anchor = counts.bySystem.find(({ covered }) => covered === most);
  const sourceSystem = anchor?.sourceSystem ?? '';
  if (most === population)
    return { sourceSystem, seen: population, rankOf: (index) => index, indexOf: (rank) => rank };
  const coverage = keyedPermutation(population, seed, 'plan/coverage', sourceSystem);
  return {
    sourceSystem,
    seen: most,
    rankOf: (index) => {
      const rank = coverage.apply(index);
      return rank < most ? rank : undefined;
    },
    indexOf: (rank) => coverage.invert(rank),
  };
}
