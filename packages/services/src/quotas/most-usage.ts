// What a job is charged for at the most: this much of the quotas it holds until it ends.

import { type CohortPlan, mostRecords, mostResources } from '@synthward/cohorts';
import type { CohortSpec, Usage } from '@synthward/contracts';

/**
 * An upper bound of what `meterOf` will find, meter by meter: patients and jobs exact, source records exact on the
 * reference date, resources by a generous estimate. A job that continues another is charged for what changed, of which
 * no more is known before than that it is at most everything.
 */
export function mostUsageOf(plan: CohortPlan): Usage {
  const isDelta = plan.spec.evolve !== undefined;
  return {
    patientsGenerated: isDelta ? 0 : plan.spec.population,
    sourceRecords: mostRecords(plan),
    fhirResources: isDelta && !exportsFhir(plan.spec) ? 0 : mostResources(plan),
    generationJobCount: 1,
  };
}

function exportsFhir({ exports }: CohortSpec): boolean {
  return exports.formats.some((format) => format === 'fhir-bundle' || format === 'fhir-ndjson');
}
