// A source record as single resources, for files of one type each.

import type { SourceRecord } from '@synthward/contracts';
import type { FhirCohort } from './fhir-cohort';
import { mapRecord } from './map-record';
import { relativeReference } from './references';
import type { FhirResource } from './resource-types';

/**
 * The record's own resources in the order of `recordBundle`, referring to each other and to the `sharedResources` of
 * the cohort as `Type/id`. Throws a RangeError for a measurement that has no kind.
 */
export function recordResources(record: SourceRecord, cohort: FhirCohort): readonly FhirResource[] {
  return mapRecord(record, cohort, relativeReference);
}
