// Where a source system sees patients (US Core Location).

import type { SourceDirectory, SystemKind } from '@synthward/contracts';
import { concept } from '../concept';
import type { FhirCohort } from '../fhir-cohort';
import { startOfDay } from '../instants';
import { claim, resourceMeta } from '../marking';
import { hl7CodeSystem, sourceIdentifierSystem } from '../systems';
import type { Location } from '../types/administrative-resources';
import type { CodeableConcept, Reference } from '../types/data-types';
import { workAddress, workTelecom } from './provider-identifier';
import { sharedId } from './shared-id';

/** One for each source system. */
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
    type: [types[directory.kind]],
    telecom: workTelecom(directory),
    address: workAddress(directory),
    managingOrganization: organization,
  };
}

const PROFILE = claim('location');
/** Places of service delivery; whoever has no place of one's own is an outpatient facility. */
const types: Readonly<Record<SystemKind, CodeableConcept>> = {
  hospital: role('HOSP', 'Hospital'),
  provider: role('PC', 'Primary care clinic'),
  laboratory: role('DX', 'Diagnostics or therapeutics unit'),
  exchange: role('OF', 'Outpatient facility'),
  claims: role('OF', 'Outpatient facility'),
};

function role(code: string, display: string): CodeableConcept {
  return concept(hl7CodeSystem('v3-RoleCode'), code, display);
}
