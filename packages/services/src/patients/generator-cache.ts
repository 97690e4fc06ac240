// Generators of jobs that were asked for lately: planning takes milliseconds, a patient microseconds.

import { type CohortGenerator, createGenerator } from '@synthward/cohorts';
import { requirePlan } from '../cohorts/inspect-spec';

/** A generator keeps some megabytes of permutations. */
const KEPT = 8;

export interface GeneratorCache {
  /** The generator of a stored specification; `digest` names it. */
  of(digest: string, spec: unknown): CohortGenerator;
}

/** Keeps the generators that were used last. */
export function createGeneratorCache(): GeneratorCache {
  const kept = new Map<string, CohortGenerator>();
  return {
    of(digest, spec) {
      const generator = kept.get(digest) ?? createGenerator(requirePlan(spec));
      kept.delete(digest);
      kept.set(digest, generator);
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      return generator;
    },
  };
}
