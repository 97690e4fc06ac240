// Source systems and payers as Organizations (US Core Organization).

import type { SourceDirectory } from '@synthward/contracts';
import { concept } from '../concept';
import type { FhirCohort } from '../fhir-cohort';
import { startOfDay } from '../instants';
import { claim, resourceMeta } from '../marking';
import { hl7CodeSystem, SYSTEM_BASE } from '../systems';
import type { Organization } from '../types/administrative-resources';
import { providerIdentifier, workAddress, workTelecom } from './provider-identifier';
import { sharedId } from './shared-id';

/** One for each source system of a cohort. */
export function toProvider(directory: SourceDirectory, cohort: FhirCohort): Organization {
  const { sourceSystem, npi } = directory;
  return {
    resourceType: 'Organization',
    id: sharedId(cohort, { sourceSystem, type: 'Organization', key: '' }),
    meta: resourceMeta(PROFILE, startOfDay(cohort.referenceDate)),
    identifier: [
      providerIdentifier(npi),
      { use: 'usual', system: `${SYSTEM_BASE}/source`, value: sourceSystem },
    ],
    active: true,
    type: [provider],
    name: sourceSystem,
    telecom: workTelecom(directory),
    address: [workAddress(directory)],
  };
}

/** One for each payer, by its key in `demographics.payerMix`. */
export function toPayer(payer: string, name: string, cohort: FhirCohort): Organization {
  return {
    resourceType: 'Organization',
    id: sharedId(cohort, { sourceSystem: null, type: 'Organization', key: payer }),
    meta: resourceMeta(PROFILE, startOfDay(cohort.referenceDate)),
    identifier: [{ use: 'official', system: `${SYSTEM_BASE}/payer`, value: payer }],
    active: true,
    type: [insurer],
    name,
  };
}

const PROFILE = claim('organization');

/** HL7's organization types, with their displays. */
const provider = concept(hl7CodeSystem('organization-type'), 'prov', 'Healthcare Provider');
const insurer = concept(hl7CodeSystem('organization-type'), 'pay', 'Payer');
