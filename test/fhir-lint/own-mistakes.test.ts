// One mistake at a time in small resources of our own: each is found where it is, under its code.

import { errorsIn, findingsIn, linter } from './linters';
import {
  clinician,
  coverage,
  labResult,
  note,
  order,
  patient,
  payer,
  problem,
  type Resource,
  validResources,
  visit,
} from './valid-resources';

const by = linter();

test('resources without a mistake pass without a word', () => {
  expect(validResources.flatMap((resource) => findingsIn(by, resource))).toEqual([]);
});

const quantity = { value: 4.1, unit: 'mmol/L', system: 'http://unitsofmeasure.org', code: 'mmol/L' };
const race = 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-race';
const asian = {
  url: 'ombCategory',
  valueCoding: { system: 'urn:oid:2.16.840.1.113883.6.238', code: '2028-9' },
};
const attachment = { contentType: 'text/plain', data: 'aGVsbG8=' };

/** What is wrong, the resource, what is changed in it (undefined takes away), and the errors in order. */
const mistakes: readonly (readonly [string, Resource, Resource, readonly string[]])[] = [
  ['an element that R4 lacks', patient, { hair: 'grey' }, ['Patient.hair unknown-element']],
  ['a type that R4 lacks', patient, { resourceType: 'Person2' }, ['Person2 unknown-resource-type']],
  ['a list where one is meant', patient, { gender: ['female'] }, ['Patient.gender json-type']],
  ['one where a list is meant', labResult, { note: { text: 'x' } }, ['Observation.note json-type']],
  [
    'a number as text',
    labResult,
    { valueQuantity: { ...quantity, value: '4.1' } },
    ['Observation.valueQuantity.value json-type'],
  ],
  ['a null', patient, { birthDate: null }, ['Patient.birthDate json-type']],
  [
    'an empty object',
    patient,
    { contact: [{}] },
    ['Patient.contact[0] empty-value', 'Patient.contact[0] breaks pat-1'],
  ],
  [
    'a day that the calendar lacks',
    patient,
    { birthDate: '1983-02-29' },
    ['Patient.birthDate primitive-format'],
  ],
  [
    'a time without zone',
    visit,
    { period: { start: '2024-05-06T07:00:00' } },
    ['Encounter.period.start primitive-format'],
  ],
  [
    'an instant without seconds',
    labResult,
    { issued: '2024-05-06T07:08Z' },
    ['Observation.issued primitive-format'],
  ],
  ['an id with an underscore', patient, { id: 'an_na' }, ['Patient.id primitive-format']],
  [
    'a uri with a space',
    patient,
    { implicitRules: 'http://x.example/a b' },
    ['Patient.implicitRules primitive-format'],
  ],
  [
    'an upper-case urn:uuid',
    patient,
    { implicitRules: 'urn:uuid:0C3A0A5E-8B0B-4F0B-9C1C-0A0B0C0D0E0F' },
    ['Patient.implicitRules primitive-format'],
  ],
  ['a code with a space before it', patient, { gender: ' female' }, ['Patient.gender primitive-format']],
  [
    'data that is no base64',
    note,
    { content: [{ attachment: { ...attachment, data: 'a' } }] },
    ['DocumentReference.content[0].attachment.data base64-format'],
  ],
  [
    'a wrong size',
    note,
    { content: [{ attachment: { ...attachment, size: 6 } }] },
    ['DocumentReference.content[0].attachment.size attachment-size'],
  ],
  [
    'a wrong hash',
    note,
    { content: [{ attachment: { ...attachment, hash: 'AAAA' } }] },
    ['DocumentReference.content[0].attachment.hash attachment-hash'],
  ],
  [
    'an attachment that is nowhere',
    note,
    { content: [{ attachment: { contentType: 'text/plain' } }] },
    ['DocumentReference.content[0].attachment breaks us-core-6'],
  ],
  ['two spellings of a choice', problem, { onsetString: 'young' }, ['Condition.onset[x] choice-repeated']],
  ['a required element missing', visit, { status: undefined }, ['Encounter.status cardinality']],
  [
    'a code outside of a required set',
    labResult,
    { status: 'done' },
    ['Observation.status binding-required'],
  ],
  [
    'a text where a code is required',
    problem,
    { clinicalStatus: { text: 'active' } },
    ['Condition.clinicalStatus binding-required'],
  ],
  [
    'a code that its system lacks',
    visit,
    { class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMBU' } },
    ['Encounter.class.code code-unknown'],
  ],
  [
    'a unit that is not UCUM',
    labResult,
    { valueQuantity: { ...quantity, code: 'mmHg' } },
    ['Observation.valueQuantity.code ucum-code'],
  ],
  [
    'a unit without its system',
    labResult,
    { valueQuantity: { value: 4.1, code: 'mmol/L' } },
    ['Observation.valueQuantity breaks qty-3'],
  ],
  [
    'a LOINC code with a wrong check digit',
    labResult,
    { code: { coding: [{ system: 'http://loinc.org', code: '2823-4' }] } },
    ['Observation.code.coding[0].code loinc-check-digit'],
  ],
  [
    'a SNOMED CT code with a wrong check digit',
    problem,
    { code: { coding: [{ system: 'http://snomed.info/sct', code: '195967002' }] } },
    ['Condition.code.coding[0].code snomed-check-digit'],
  ],
  [
    'a number that is no NPI',
    clinician,
    { identifier: [{ system: 'http://hl7.org/fhir/sid/us-npi', value: '1234567890' }] },
    ['Practitioner.identifier[0].value npi-check-digit', 'Practitioner.identifier[0] breaks us-core-17'],
  ],
  [
    'a reference to a wrong type',
    problem,
    { subject: { reference: 'Device/d' } },
    ['Condition.subject.reference reference-target', 'Condition.subject.reference reference-target'],
  ],
  [
    'a reference that is none',
    problem,
    { subject: { reference: 'anna' } },
    ['Condition.subject.reference reference-format'],
  ],
  [
    'a local reference to nothing',
    problem,
    { recorder: { reference: '#me' } },
    ['Condition.recorder breaks ref-1'],
  ],
  [
    'a contained resource that nothing refers to',
    payer,
    { contained: [{ resourceType: 'Location', id: 'l', name: 'x' }] },
    ['Organization breaks dom-3'],
  ],
  [
    'an end before the start',
    visit,
    { period: { start: '2024-05-06', end: '2024-05-05' } },
    ['Encounter.period end-before-start'],
  ],
  [
    'an abatement before the onset',
    problem,
    {
      clinicalStatus: {
        coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'resolved' }],
      },
      abatementDateTime: '2009',
    },
    ['Condition.abatementDateTime end-before-start'],
  ],
  ['an abatement of an active problem', problem, { abatementDateTime: '2024' }, ['Condition breaks con-4']],
  ['a problem without status', problem, { clinicalStatus: undefined }, ['Condition breaks con-3']],
  [
    'an extension with value and children',
    patient,
    {
      extension: [
        { url: 'https://x.example', valueString: 'a', extension: [{ url: 'b', valueString: 'c' }] },
      ],
    },
    ['Patient.extension[0] breaks ext-1'],
  ],
  ['R5: many classes of a visit', visit, { class: [{ code: 'AMB' }] }, ['Encounter.class r5-shape']],
  ['R5: the actual period', visit, { actualPeriod: { start: '2024' } }, ['Encounter.actualPeriod r5-shape']],
  [
    'US Core: a patient without identifier',
    patient,
    { identifier: undefined },
    ['Patient.identifier cardinality'],
  ],
  [
    'US Core: a race without text',
    patient,
    { extension: [{ url: race, extension: [asian] }] },
    ['Patient.extension[0].extension:text cardinality'],
  ],
  [
    'US Core: two birth sexes',
    patient,
    {
      extension: ['F', 'M'].map((valueCode) => ({
        url: 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex',
        valueCode,
      })),
    },
    ['Patient.extension:birthsex cardinality'],
  ],
  [
    'US Core: a result neither given nor explained',
    labResult,
    { valueQuantity: undefined },
    ['Observation breaks us-core-2'],
  ],
  [
    'US Core: a result of another category',
    labResult,
    {
      category: [
        { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'exam' }] },
      ],
    },
    ['Observation.category:us-core cardinality'],
  ],
  ['US Core: an order by nobody', order, { requester: undefined }, ['MedicationRequest breaks us-core-21']],
  [
    'US Core: insurance without a number',
    coverage,
    { subscriberId: undefined },
    ['Coverage breaks us-core-15'],
  ],
  [
    'US Core: insurance by two payers',
    coverage,
    { payor: [{ reference: 'Organization/a' }, { reference: 'Organization/b' }] },
    ['Coverage.payor cardinality'],
  ],
  [
    'a profile of another type',
    payer,
    { meta: { profile: ['http://hl7.org/fhir/us/core/StructureDefinition/us-core-patient'] } },
    ['Organization.meta.profile profile-type'],
  ],
];

test.each(mistakes)('%s is found', (_title, resource, change, errors) => {
  expect(errorsIn(by, JSON.parse(JSON.stringify({ ...resource, ...change })))).toEqual(errors);
});

test('a display of another code is a warning, upper and lower case apart', () => {
  const visitOf = (display: string) => ({ ...visit, class: { ...(visit.class as object), display } });
  expect(findingsIn(by, visitOf('Ambulatory'))).toEqual([]);
  expect(findingsIn(by, visitOf('inpatient'))).toEqual([
    {
      file: 'test.json',
      line: 1,
      resource: 'Encounter/visit',
      severity: 'warning',
      code: 'display-differs',
      path: 'Encounter.class.display',
      message: 'AMB is "ambulatory", not "inpatient"',
    },
  ]);
});

test('an unknown profile is a warning', () => {
  const findings = findingsIn(by, { ...payer, meta: { profile: ['https://x.example/profile'] } });
  expect(findings.map(({ severity, code }) => [severity, code])).toEqual([['warning', 'profile-unknown']]);
});

test('with a list of codes, any other code of its system is an error, and its displays count', () => {
  const strict = linter({ dictionary: { 'http://loinc.org': { '2823-3': 'Potassium', '718-7': '' } } });
  const coded = (code: string, display: string) => ({
    ...labResult,
    code: { coding: [{ system: 'http://loinc.org', code, display }] },
  });
  expect(findingsIn(strict, coded('2823-3', 'Potassium'))).toEqual([]);
  expect(findingsIn(strict, coded('718-7', 'whatever'))).toEqual([]);
  expect(findingsIn(strict, coded('2823-3', 'Sodium')).map(({ code }) => code)).toEqual(['display-differs']);
  expect(errorsIn(strict, coded('2951-2', 'Sodium'))).toEqual([
    'Observation.code.coding[0].code code-unknown',
  ]);
});
