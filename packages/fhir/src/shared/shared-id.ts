// Ids of what all records of a source system, or of a cohort, share.

import { uuidV5 } from '@synthward/kernel';
import type { FhirCohort } from '../fhir-cohort';
import { SYSTEM_BASE } from '../systems';
import type { SharedResource } from '../types/resource-types';

export interface SharedKey {
  /** Null for what belongs to the whole cohort. */
  readonly sourceSystem: string | null;
  readonly type: SharedResource['resourceType'];
  /** Tells things of one type apart: a payer, or a provider's number; empty where there is one. */
  readonly key: string;
}

/** A name-based UUID that depends on the cohort's name and seed, and on what it is. */
export function sharedId({ name, seed }: FhirCohort, { sourceSystem, type, key }: SharedKey): string {
  return uuidV5(NAMESPACE, JSON.stringify([name, seed, sourceSystem, type, key]));
}

/** Of URLs (RFC 9562, section 6.6). */
const URL_NAMESPACE = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';
const NAMESPACE = uuidV5(URL_NAMESPACE, SYSTEM_BASE);
