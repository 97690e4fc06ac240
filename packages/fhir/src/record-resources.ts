// A source record as single resources, for files of one type each.

import type { SourceRecord } from '@synthward/contracts';
import type { FhirCohort } from './fhir-cohort';
import { mapRecord } from './map-record';
import { relativeReference } from './references';
import type { FhirResource } from './resource-types';

/**
 * The same resources in the same order as in `recordBundle`, referring to each other as `Type/id`. All records of one
 * source system begin with an equal Organization. Throws a RangeError for a measurement that has no kind.
 */
export function recordResources(record: SourceRecord, cohort: FhirCohort): readonly FhirResource[] {
  return mapRecord(record, cohort, relativeReference);
}
