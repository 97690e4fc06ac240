// A small cohort in one response, generated off the main loop.

import type { CohortPlan } from '@synthward/cohorts';
import type { ClinicalDetail } from '@synthward/contracts';
import type { GenerationThreads } from '../generation/threads/generation-threads';
import { requireInlinePlan } from './require-inline-plan';

/** Clients of the reference wait 30 seconds at most; a thousand patients take well below one, a history a hundredfold. */
const MOST_PATIENTS: Readonly<Record<ClinicalDetail, number>> = { summary: 1000, longitudinal: 100 };

/**
 * The generate response as JSON text in UTF-8. Throws `invalid_spec`, and `population_too_large` naming the route for
 * larger cohorts.
 */
export async function generateCohort(threads: GenerationThreads, body: unknown): Promise<Uint8Array> {
  const { spec } = requireInlinePlan(body, limitOf);
  return threads.generateInline(spec);
}

function limitOf({ spec }: CohortPlan): number {
  return MOST_PATIENTS[spec.clinical.detail];
}
