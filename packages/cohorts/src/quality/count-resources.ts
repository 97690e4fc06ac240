// Counting the resources of a record by FHIR type.

import type { SourceRecord } from '@synthward/contracts';
import { type Counts, count } from './counts';

/** The lists of a record, each with the type that one of its entries is. */
const TYPES = {
  conditions: 'Condition',
  encounters: 'Encounter',
  observations: 'Observation',
  documents: 'DocumentReference',
  reports: 'DiagnosticReport',
  medications: 'MedicationRequest',
  procedures: 'Procedure',
  immunizations: 'Immunization',
  allergies: 'AllergyIntolerance',
  socialHistory: 'Observation',
  carePlans: 'CarePlan',
  goals: 'Goal',
  coverages: 'Coverage',
  claims: 'Claim',
} as const;

const lists = Object.entries(TYPES) as readonly (readonly [keyof typeof TYPES, string])[]; // Object.entries forgets names

/** Adds the record and its entries. What FHIR says of an entry in more than one resource, or of two in one, counts as entries. */
export function countResources(resources: Counts, record: SourceRecord): void {
  count(resources, 'Patient');
  for (const [name, type] of lists) {
    const entries = record[name];
    if (entries) count(resources, type, entries.length);
  }
}
