// The resources that the records of a cohort have in common, for files of one type each.

import type { SharedCohort } from './fhir-cohort';
import { organizationOf } from './organization';
import type { FhirResource } from './resource-types';

/** Each once, for all source systems of the cohort: `recordResources` refers to them and does not repeat them. */
export function sharedResources(cohort: SharedCohort): readonly FhirResource[] {
  return cohort.directories.map(({ sourceSystem }) => organizationOf(sourceSystem, cohort));
}
