// A source record as single resources, for files of one type each.

import type { SourceRecord } from '@synthward/contracts';
import type { FhirCohort } from './fhir-cohort';
import { createMapping } from './mapping';
import { ownResources } from './own-resources';
import { relativeReference } from './references';
import type { FhirResource } from './types/resource-types';

/**
 * What is of this record alone, type by type in the order of `resourceTypes`, referring as `Type/id` to each other and
 * to `sharedResources` of the same cohort. Throws a RangeError for what has no place: a source system without a
 * directory, a clinician who is not in it, a measurement that has no kind.
 */
export function recordResources(record: SourceRecord, cohort: FhirCohort): readonly FhirResource[] {
  return ownResources(createMapping(record, cohort, relativeReference));
}
