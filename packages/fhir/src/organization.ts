// The source system as an Organization (US Core Organization).

import type { FhirCohort } from './fhir-cohort';
import { resourceMeta } from './marking';
import { organizationId } from './organization-id';
import type { Organization } from './resource-types';
import { SYSTEM_BASE, usCore } from './systems';

/**
 * One for each source system of a cohort, equal in whatever record it stands beside: it takes its instant from the
 * cohort's reference date. It has no NPI, which would have to be somebody's.
 */
export function organizationOf(sourceSystem: string, cohort: FhirCohort): Organization {
  return {
    resourceType: 'Organization',
    id: organizationId(cohort, sourceSystem),
    meta: resourceMeta(usCore('organization'), cohort.referenceDate),
    identifier: [{ use: 'official', system: `${SYSTEM_BASE}/source`, value: sourceSystem }],
    active: true,
    name: sourceSystem,
  };
}
