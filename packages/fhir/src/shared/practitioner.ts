// One who sees patients, and as what (US Core Practitioner and PractitionerRole).

import type { Clinician, SourceDirectory } from '@synthward/contracts';
import { conceptOf } from '../concept';
import type { FhirCohort } from '../fhir-cohort';
import { startOfDay } from '../instants';
import { claim, resourceMeta } from '../marking';
import type { Practitioner, PractitionerRole } from '../types/administrative-resources';
import type { Reference } from '../types/data-types';
import { providerIdentifier, workAddress, workTelecom } from './provider-identifier';
import { sharedId } from './shared-id';

/** The person, reached where they work. */
export function toPractitioner(
  clinician: Clinician,
  directory: SourceDirectory,
  cohort: FhirCohort,
): Practitioner {
  const { npi, givenName, familyName } = clinician;
  return {
    resourceType: 'Practitioner',
    id: sharedId(cohort, { sourceSystem: directory.sourceSystem, type: 'Practitioner', key: npi }),
    meta: resourceMeta(PRACTITIONER, startOfDay(cohort.referenceDate)),
    identifier: [providerIdentifier(npi)],
    active: true,
    name: [{ use: 'official', family: familyName, given: [givenName] }],
    telecom: workTelecom(directory),
    address: [workAddress(directory)],
  };
}

/** Who does what for whom, and where. */
export interface Employment {
  readonly clinician: Clinician;
  readonly directory: SourceDirectory;
  readonly practitioner: Reference;
  readonly organization: Reference;
  readonly location: Reference;
}

/** The specialty is the role as well: the provider taxonomy is part of US Core's codes for both. */
export function toPractitionerRole(employment: Employment, cohort: FhirCohort): PractitionerRole {
  const { clinician, directory, practitioner, organization, location } = employment;
  const specialty = conceptOf(clinician.specialty);
  const key = { sourceSystem: directory.sourceSystem, type: 'PractitionerRole', key: clinician.npi } as const;
  return {
    resourceType: 'PractitionerRole',
    id: sharedId(cohort, key),
    meta: resourceMeta(ROLE, startOfDay(cohort.referenceDate)),
    active: true,
    practitioner,
    organization,
    code: [specialty],
    specialty: [specialty],
    location: [location],
    telecom: workTelecom(directory),
  };
}

const PRACTITIONER = claim('practitioner');
const ROLE = claim('practitionerrole');
