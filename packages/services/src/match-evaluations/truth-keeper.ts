// Keeps the truth of the cohort that was asked about last: who tunes a matcher sends rows again and again.

import { type CohortGenerator, cohortTruthOf, type MatchTruth, specDigestOf } from '@synthward/cohorts';

export interface TruthKeeper {
  /** The truth of the generator's cohort, from memory if it was the last one. */
  of(generator: CohortGenerator): MatchTruth;
}

/** Keeps one truth, about 25 bytes a record: working it out again costs as much as generating the cohort's identities. */
export function createTruthKeeper(): TruthKeeper {
  let kept: { readonly digest: string; readonly truth: MatchTruth } | undefined;
  return {
    of(generator) {
      const digest = specDigestOf(generator.plan.spec);
      if (kept?.digest === digest) return kept.truth;
      kept = undefined; // two at once would be one too many
      kept = { digest, truth: cohortTruthOf(generator) };
      return kept.truth;
    },
  };
}
