// The URLs that name code systems, identifier systems and profiles.

/** Root of every name of our own; a reserved domain, so that no name can be mistaken for a real organization's. */
export const SYSTEM_BASE = 'https://synthward.example';

export const LOINC = 'http://loinc.org';
export const SNOMED_CT = 'http://snomed.info/sct';
export const UCUM = 'http://unitsofmeasure.org';
export const BCP_47 = 'urn:ietf:bcp:47';
/** The CDC's code system of race and ethnicity. */
export const CDC_RACE = 'urn:oid:2.16.840.1.113883.6.238';
/** Source of Payment Typology. */
export const PAYMENT_TYPOLOGY = 'https://nahdo.org/sopt';
/** Social Security numbers, without dashes. */
export const US_SSN = 'http://hl7.org/fhir/sid/us-ssn';
/** National provider identifiers, of people and of organizations. */
export const US_NPI = 'http://hl7.org/fhir/sid/us-npi';

/** An identifier system of one source: what it numbers is unique in that system alone. */
export function sourceIdentifierSystem(
  sourceSystem: string,
  numbered: 'mrn' | 'encounter' | 'document' | 'specimen' | 'location',
): string {
  return `${SYSTEM_BASE}/source/${sourceSystem}/${numbered}`;
}

/** The canonical URL of a US Core 6.1.0 profile or extension, without version. */
export function usCore(name: string): string {
  return `http://hl7.org/fhir/us/core/StructureDefinition/us-core-${name}`;
}

/** The URL of one of HL7's own code systems. */
export function hl7CodeSystem(name: string): string {
  return `http://terminology.hl7.org/CodeSystem/${name}`;
}
