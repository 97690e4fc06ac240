// What the resources of a plan's records have in common.

import { type CohortPlan, directoriesOf } from '@synthward/cohorts';
import type { FhirCohort } from '@synthward/fhir';

/**
 * The cohort as the FHIR mapper knows it; the same object for the same plan, because the mapper keeps what records
 * share with the cohort that it was given.
 */
export function fhirCohortOf(plan: CohortPlan): FhirCohort {
  const known = cohorts.get(plan);
  if (known) return known;
  const { name, seed, referenceDate } = plan.spec;
  const cohort = { name, seed, referenceDate, directories: directoriesOf(plan) };
  cohorts.set(plan, cohort);
  return cohort;
}

const cohorts = new WeakMap<CohortPlan, FhirCohort>();
