// A resource reduced to the elements that somebody asked for (`_elements` of Bulk Data Access).

import type { FhirResource, ResourceType } from './types/resource-types';

/**
 * The resource with `meta`, marked as SUBSETTED, its mandatory elements, and those wanted: `element` of every type, or
 * `Type.element` of one. A resource of which nothing is asked for by name keeps the mandatory ones alone, unless all
 * names are of other types: then it stays whole, as nobody restricted it.
 */
export function subsetResource(resource: FhirResource, elements: readonly string[]): FhirResource {
  const wanted = elements.flatMap((element) => elementOf(element, resource.resourceType) ?? []);
  if (wanted.length === 0) return resource;
  const kept = new Set([...ALWAYS, ...(mandatory[resource.resourceType] ?? []), ...wanted]);
  const entries = Object.entries(resource).filter(([name]) => kept.has(name));
  const { meta } = resource;
  const subset = { ...Object.fromEntries(entries), meta: { ...meta, tag: [...meta.tag, SUBSETTED] } };
  return subset as unknown as FhirResource; // fewer elements of the same resource
}

/** The wanted element, if the name is of this type. */
function elementOf(name: string, type: ResourceType): string | undefined {
  const [first = '', second] = name.split('.');
  if (second === undefined) return first;
  return first === type ? second : undefined;
}

const ALWAYS = ['resourceType', 'id', 'meta'];

const SUBSETTED = {
  system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue',
  code: 'SUBSETTED',
  display: 'subsetted',
};

/**
 * By type: elements with a minimum of one in FHIR R4 (http://hl7.org/fhir/R4), those that an invariant asks for, and
 * the references that lead to the patient, without which a resource belongs to nobody.
 */
const mandatory: Readonly<Record<string, readonly string[]>> = {
  Organization: ['identifier'], // org-1: this or the name
  RelatedPerson: ['patient'],
  Coverage: ['status', 'beneficiary', 'payor'],
  Encounter: ['status', 'class', 'subject'],
  Condition: ['clinicalStatus', 'verificationStatus', 'subject'], // con-3 to con-5
  AllergyIntolerance: ['clinicalStatus', 'verificationStatus', 'patient'], // ait-1, ait-2
  ServiceRequest: ['status', 'intent', 'subject'],
  Specimen: ['subject'],
  Observation: ['status', 'code', 'subject'],
  DiagnosticReport: ['status', 'code', 'subject'],
  MedicationRequest: ['status', 'intent', 'medicationCodeableConcept', 'medicationReference', 'subject'],
  MedicationDispense: ['status', 'medicationCodeableConcept', 'medicationReference', 'subject'],
  Procedure: ['status', 'subject'],
  Immunization: ['status', 'vaccineCode', 'patient', 'occurrenceDateTime', 'occurrenceString'],
  DocumentReference: ['status', 'content', 'subject'],
  Goal: ['lifecycleStatus', 'description', 'subject'],
  CareTeam: ['subject'],
  CarePlan: ['status', 'intent', 'subject'],
  Provenance: ['target', 'recorded', 'agent'],
  Claim: ['status', 'type', 'use', 'patient', 'created', 'provider', 'priority', 'insurance'],
  ExplanationOfBenefit: [
    'status',
    'type',
    'use',
    'patient',
    'created',
    'insurer',
    'provider',
    'outcome',
    'insurance',
  ],
};
