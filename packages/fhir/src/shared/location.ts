// Where a source system sees patients (US Core Location).

import type { SourceDirectory } from '@synthward/contracts';
import { concept } from '../concept';
import type { FhirCohort } from '../fhir-cohort';
import { startOfDay } from '../instants';
import { claim, resourceMeta } from '../marking';
import { hl7CodeSystem, sourceIdentifierSystem } from '../systems';
import type { Location } from '../types/administrative-resources';
import type { Reference } from '../types/data-types';
import { workAddress, workTelecom } from './provider-identifier';
import { sharedId } from './shared-id';

/** One for each source system. A hospital: the one kind of place where every setting of care is found. */
export function toLocation(
  directory: SourceDirectory,
  cohort: FhirCohort,
  organization: Reference,
): Location {
  const { sourceSystem, npi } = directory;
  return {
    resourceType: 'Location',
    id: sharedId(cohort, { sourceSystem, type: 'Location', key: '' }),
    meta: resourceMeta(PROFILE, startOfDay(cohort.referenceDate)),
    identifier: [{ use: 'official', system: sourceIdentifierSystem(sourceSystem, 'location'), value: npi }],
    status: 'active',
    name: sourceSystem,
    mode: 'instance',
    type: [hospital],
    telecom: workTelecom(directory),
    address: workAddress(directory),
    managingOrganization: organization,
  };
}

const PROFILE = claim('location');
const hospital = concept(hl7CodeSystem('v3-RoleCode'), 'HOSP', 'Hospital');
