// What all records of a cohort refer to, once.

import type { FhirCohort } from '../fhir-cohort';
import { relativeReference } from '../references';
import type { FhirResource } from '../types/resource-types';
import { sharedGraph } from './shared-graph';

/**
 * Organizations of source systems and payers, then Locations, Practitioners and PractitionerRoles, referring to each
 * other as `Type/id`; they depend on name, seed, reference date and directories of the cohort alone.
 */
export function sharedResources(cohort: FhirCohort): readonly FhirResource[] {
  const { sources, payers } = sharedGraph(cohort, relativeReference);
  const all = [...sources.values()];
  const clinicians = all.flatMap((source) => [...source.clinicians.values()]);
  return [
    ...all.map(({ organization }) => organization.resource),
    ...[...payers.values()].map(({ resource }) => resource),
    ...all.map(({ location }) => location.resource),
    ...clinicians.map(({ resource }) => resource),
    ...clinicians.map(({ role }) => role),
  ];
}
