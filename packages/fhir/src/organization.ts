// The source system as an Organization (US Core Organization).

import type { Mapping } from './mapping';
import { resourceMeta } from './marking';
import type { Organization } from './resource-types';
import { SYSTEM_BASE, usCore } from './systems';

/**
 * One for each source system of a cohort, equal in whatever record it stands beside: it takes its instant from the
 * cohort's reference date. It has no NPI, which would have to be somebody's.
 */
export function toOrganization({ record, cohort, organizationId: id }: Mapping): Organization {
  return {
    resourceType: 'Organization',
    id,
    meta: resourceMeta(usCore('organization'), cohort.referenceDate),
    identifier: [{ use: 'official', system: `${SYSTEM_BASE}/source`, value: record.sourceSystem }],
    active: true,
    name: record.sourceSystem,
  };
}
