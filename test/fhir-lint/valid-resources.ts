// Small valid resources of our own, which the tests break in one place each.

const US_CORE = 'http://hl7.org/fhir/us/core/StructureDefinition';
const TERMINOLOGY = 'http://terminology.hl7.org/CodeSystem';

export type Resource = Record<string, unknown>;

const concept = (system: string, code: string) => ({ coding: [{ system, code }] });
const claim = (name: string) => ({ profile: [`${US_CORE}/${name}`] });

/** A Patient with everything that the profile asks for. */
export const patient: Resource = {
  resourceType: 'Patient',
  id: 'anna',
  meta: claim('us-core-patient'),
  extension: [
    {
      url: `${US_CORE}/us-core-race`,
      extension: [
        {
          url: 'ombCategory',
          valueCoding: { system: 'urn:oid:2.16.840.1.113883.6.238', code: '2028-9', display: 'Asian' },
        },
        { url: 'text', valueString: 'Asian' },
      ],
    },
    { url: `${US_CORE}/us-core-birthsex`, valueCode: 'F' },
  ],
  identifier: [{ system: 'https://clinic.example/mrn', value: '17' }],
  name: [{ family: 'Ford', given: ['Anna', 'May'] }],
  telecom: [{ system: 'phone', value: '360-555-0101', use: 'home' }],
  gender: 'female',
  birthDate: '1984-02-29',
};

/** A laboratory result in its unit. */
export const labResult: Resource = {
  resourceType: 'Observation',
  id: 'potassium',
  meta: claim('us-core-observation-lab'),
  status: 'final',
  category: [concept(`${TERMINOLOGY}/observation-category`, 'laboratory')],
  code: concept('http://loinc.org', '2823-3'),
  subject: { reference: 'Patient/anna' },
  effectiveDateTime: '2024-05-06T07:08:09-07:00',
  valueQuantity: { value: 4.1, unit: 'mmol/L', system: 'http://unitsofmeasure.org', code: 'mmol/L' },
};

/** An active problem. */
export const problem: Resource = {
  resourceType: 'Condition',
  id: 'asthma',
  meta: claim('us-core-condition-problems-health-concerns'),
  clinicalStatus: concept(`${TERMINOLOGY}/condition-clinical`, 'active'),
  verificationStatus: concept(`${TERMINOLOGY}/condition-ver-status`, 'confirmed'),
  category: [concept(`${TERMINOLOGY}/condition-category`, 'problem-list-item')],
  code: concept('http://snomed.info/sct', '195967001'),
  subject: { reference: 'Patient/anna' },
  onsetDateTime: '2010-04',
};

/** A finished visit. */
export const visit: Resource = {
  resourceType: 'Encounter',
  id: 'visit',
  meta: claim('us-core-encounter'),
  status: 'finished',
  class: { system: `${TERMINOLOGY}/v3-ActCode`, code: 'AMB', display: 'ambulatory' },
  type: [concept('http://snomed.info/sct', '185349003')],
  subject: { reference: 'Patient/anna' },
  period: { start: '2024-05-06T07:00:00-07:00', end: '2024-05-06T07:30:00-07:00' },
};

/** An order of a medicine. */
export const order: Resource = {
  resourceType: 'MedicationRequest',
  id: 'order',
  meta: claim('us-core-medicationrequest'),
  status: 'active',
  intent: 'order',
  medicationCodeableConcept: { text: 'Albuterol inhaler' },
  subject: { reference: 'Patient/anna' },
  requester: { reference: 'Practitioner/gray' },
  authoredOn: '2024-05-06',
};

/** A note in plain text, with its size and its SHA-1. */
export const note: Resource = {
  resourceType: 'DocumentReference',
  id: 'note',
  meta: claim('us-core-documentreference'),
  status: 'current',
  type: concept('http://loinc.org', '11506-3'),
  category: [
    concept('http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category', 'clinical-note'),
  ],
  subject: { reference: 'Patient/anna' },
  content: [
    {
      attachment: {
        contentType: 'text/plain',
        data: 'aGVsbG8=',
        size: 5,
        hash: 'qvTGHdzF6KLavt4PO0gs2a6pQ00=',
      },
    },
  ],
};

/** Insurance with a member's number. */
export const coverage: Resource = {
  resourceType: 'Coverage',
  id: 'coverage',
  meta: claim('us-core-coverage'),
  status: 'active',
  subscriberId: 'M-17',
  beneficiary: { reference: 'Patient/anna' },
  relationship: concept(`${TERMINOLOGY}/subscriber-relationship`, 'self'),
  payor: [{ reference: 'Organization/payer' }],
};

/** A clinician with a number. */
export const clinician: Resource = {
  resourceType: 'Practitioner',
  id: 'gray',
  meta: claim('us-core-practitioner'),
  identifier: [{ system: 'http://hl7.org/fhir/sid/us-npi', value: '1234567893' }],
  name: [{ family: 'Gray' }],
};

/** An insurance company. */
export const payer: Resource = {
  resourceType: 'Organization',
  id: 'payer',
  meta: claim('us-core-organization'),
  active: true,
  name: 'Example Health Plan',
};

export const validResources = [patient, labResult, problem, visit, order, note, coverage, clinician, payer];
