// The id of a source system's Organization.

import { uuidV5 } from '@synthward/kernel';
import type { FhirCohort } from './fhir-cohort';
import { SYSTEM_BASE } from './systems';

/** A UUID that all records of one source system of one cohort share. */
export function organizationId({ name, seed }: FhirCohort, sourceSystem: string): string {
  return uuidV5(NAMESPACE, JSON.stringify([name, seed, sourceSystem, 'Organization']));
}

/** Of URLs (RFC 9562, section 6.6). */
const URL_NAMESPACE = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';
const NAMESPACE = uuidV5(URL_NAMESPACE, SYSTEM_BASE);
