// What the resources of a plan's records have in common.

import { directoriesOf } from '@synthward/cohorts';
import type { CohortSpec } from '@synthward/contracts';
import type { FhirCohort } from '@synthward/fhir';

/** The cohort as the FHIR mapper knows it. */
export function fhirCohortOf(spec: CohortSpec): FhirCohort {
  const { name, seed, referenceDate } = spec;
  return { name, seed, referenceDate, directories: directoriesOf({ spec }) };
}
