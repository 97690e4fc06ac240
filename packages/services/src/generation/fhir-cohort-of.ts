// What the resources of a plan's records have in common.

import type { CohortPlan } from '@synthward/cohorts';
import type { SharedCohort } from '@synthward/fhir';

/** The cohort as the FHIR mapper knows it. */
export function fhirCohortOf({ spec }: CohortPlan): SharedCohort {
  const { name, seed, referenceDate } = spec;
  return { name, seed, referenceDate, directories: spec.hie.sourceSystems.map(toDirectory) };
}

function toDirectory(sourceSystem: string) {
  return { sourceSystem };
}
