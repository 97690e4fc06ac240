// A small cohort as FHIR in one response, generated off the main loop.

import type { CohortPlan } from '@synthward/cohorts';
import type { ClinicalDetail } from '@synthward/contracts';
import type { GenerationThreads } from '../generation/threads/generation-threads';
import { requireInlinePlan } from './require-inline-plan';

/** The answer holds every resource twice: these are some tens of megabytes, in a few seconds. */
const MOST_PATIENTS: Readonly<Record<ClinicalDetail, number>> = { summary: 250, longitudinal: 25 };

/**
 * The FHIR export as JSON text in UTF-8. Throws `invalid_spec`, and `population_too_large` naming the route for larger
 * cohorts.
 */
export async function exportCohortFhir(threads: GenerationThreads, body: unknown): Promise<Uint8Array> {
  const { spec } = requireInlinePlan(body, limitOf);
  return threads.exportFhirInline(spec);
}

function limitOf({ spec }: CohortPlan): number {
  return MOST_PATIENTS[spec.clinical.detail];
}
