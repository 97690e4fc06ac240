// What the mapper of each resource knows beside the entry that it maps.

import type { SourceRecord } from '@synthward/contracts';
import type { FhirCohort } from './fhir-cohort';
import { organizationId } from './organization-id';
import type { ReferenceFormat } from './references';
import type { Reference } from './resource-types';

/** One record on its way to FHIR. */
export interface Mapping {
  readonly record: SourceRecord;
  readonly cohort: FhirCohort;
  /** Of the source system. */
  readonly organization: Reference;
  readonly patient: Reference;
  encounter(id: string): Reference;
}

/** The mapping of a record whose resources refer to each other in the given format. */
export function createMapping(record: SourceRecord, cohort: FhirCohort, format: ReferenceFormat): Mapping {
  const id = organizationId(cohort, record.sourceSystem);
  return {
    record,
    cohort,
    organization: { reference: format('Organization', id) },
    patient: { reference: format('Patient', record.recordID) },
    encounter: (encounterID) => ({ reference: format('Encounter', encounterID) }),
  };
}
