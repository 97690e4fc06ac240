// A small cohort in one response, generated off the main loop.

import { AppError } from '@synthward/kernel';
import type { GenerationThreads } from '../generation/threads/generation-threads';
import { requireRequestedPlan } from './inspect-request';

/** The seed's clients wait 30 seconds at most; a thousand patients take well below one. */
const INLINE_POPULATION_LIMIT = 1000;

/**
 * The generate response as JSON text in UTF-8. Throws `invalid_spec`, and `population_too_large` naming the route for
 * larger cohorts.
 */
export async function generateCohort(threads: GenerationThreads, body: unknown): Promise<Uint8Array> {
  const { spec } = requireRequestedPlan(body);
  if (spec.population > INLINE_POPULATION_LIMIT) {
    throw new AppError(
      'population_too_large',
      `This route answers at most ${INLINE_POPULATION_LIMIT} patients at once. Post the same specification to /workspace/tenants/{tenantID}/cohort-jobs.`,
      { data: { limit: INLINE_POPULATION_LIMIT } },
    );
  }
  return threads.generateInline(spec);
}
