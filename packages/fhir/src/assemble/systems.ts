// Code systems by the names under which senders know them, and which of them a concept is called by.

import { LOINC, SNOMED_CT, UCUM } from '../systems';

export const ICD_10_CM = 'http://hl7.org/fhir/sid/icd-10-cm';
const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm';
const CVX = 'http://hl7.org/fhir/sid/cvx';

/** HL7's object identifiers of the same systems. */
const byOid: ReadonlyMap<string, string> = new Map([
  ['urn:oid:2.16.840.1.113883.6.96', SNOMED_CT],
  ['urn:oid:2.16.840.1.113883.6.90', ICD_10_CM],
  ['urn:oid:2.16.840.1.113883.6.1', LOINC],
  ['urn:oid:2.16.840.1.113883.6.88', RXNORM],
  ['urn:oid:2.16.840.1.113883.12.292', CVX],
]);

/** The URL of a system that is named by its object identifier; every other name as it is. */
export function systemURL(system: string): string {
  return byOid.get(system) ?? system;
}

const PUBLIC: ReadonlySet<string> = new Set([SNOMED_CT, ICD_10_CM, LOINC, RXNORM, CVX, UCUM]);

/** Whether a system is known to everybody: its name tells of nobody. */
export function isPublicSystem(url: string): boolean {
  return PUBLIC.has(url);
}

export type ConceptKind =
  | 'condition'
  | 'observation'
  | 'medication'
  | 'procedure'
  | 'immunization'
  | 'allergy';

/** The first of these that a concept is coded in names it; codes of other systems come after them. */
export const preferredSystems: Readonly<Record<ConceptKind, readonly string[]>> = {
  condition: [SNOMED_CT, ICD_10_CM],
  observation: [LOINC, SNOMED_CT],
  medication: [RXNORM, SNOMED_CT],
  procedure: [SNOMED_CT],
  immunization: [CVX, SNOMED_CT],
  allergy: [SNOMED_CT, RXNORM, ICD_10_CM],
};
