// All resources of one source record.

import type { SourceRecord } from '@synthward/contracts';
import { toCondition } from './condition';
import { toDocumentReference } from './document-reference';
import { toEncounter } from './encounter';
import type { FhirCohort } from './fhir-cohort';
import { createMapping } from './mapping';
import { toObservations } from './observation';
import { toPatient } from './patient';
import type { ReferenceFormat } from './references';
import type { FhirResource } from './resource-types';

/**
 * The Patient, then encounters, conditions, observations and documents in the
 * order of the record: no resource refers to a later one. Throws a RangeError for a measurement that has no kind.
 */
export function mapRecord(record: SourceRecord, cohort: FhirCohort, format: ReferenceFormat): FhirResource[] {
  const mapping = createMapping(record, cohort, format);
  return [
    toPatient(mapping),
    ...record.encounters.map((entry) => toEncounter(entry, mapping)),
    ...record.conditions.map((entry) => toCondition(entry, mapping)),
    ...toObservations(mapping),
    ...record.documents.map((document) => toDocumentReference(document, mapping)),
  ];
}
