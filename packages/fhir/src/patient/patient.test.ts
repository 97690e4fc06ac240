import type { SourceRecord } from '@synthward/contracts';
import { sampleCohort, sampleRecord } from '../../test/sample-record';
import { createMapping } from '../mapping';
import { relativeReference } from '../references';
import { toPatient } from './patient';

const ORGANIZATION = createMapping(sampleRecord(), sampleCohort, relativeReference).organization;

function patientOf(changes: Partial<SourceRecord> = {}) {
  return toPatient(createMapping(sampleRecord(changes), sampleCohort, relativeReference));
}

test('a complete record gives every element that US Core wants of a patient', () => {
  expect(patientOf()).toEqual({
    resourceType: 'Patient',
    id: '0b9f4a7e-3c21-8d05-9e44-a1b2c3d4e5f6',
    meta: expect.objectContaining({
      lastUpdated: '2025-10-02T00:00:00Z',
      profile: ['http://hl7.org/fhir/us/core/StructureDefinition/us-core-patient'],
    }),
    extension: [
      {
        url: 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-race',
        extension: [
          {
            url: 'ombCategory',
            valueCoding: { system: 'urn:oid:2.16.840.1.113883.6.238', code: '2106-3', display: 'White' },
          },
          { url: 'text', valueString: 'White' },
        ],
      },
      {
        url: 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-ethnicity',
        extension: [
          {
            url: 'ombCategory',
            valueCoding: {
              system: 'urn:oid:2.16.840.1.113883.6.238',
              code: '2135-2',
              display: 'Hispanic or Latino',
            },
          },
          { url: 'text', valueString: 'Hispanic or Latino' },
        ],
      },
      { url: 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex', valueCode: 'F' },
      {
        url: 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-interpreter-needed',
        valueCoding: { system: 'http://snomed.info/sct', code: '373066001', display: 'Yes' },
      },
    ],
    identifier: [
      {
        use: 'usual',
        type: expect.objectContaining({ text: 'Medical record number' }),
        system: 'https://synthward.example/source/county-provider/mrn',
        value: '48210937',
        assigner: ORGANIZATION,
      },
      {
        use: 'official',
        type: expect.objectContaining({ text: 'Social Security number' }),
        system: 'http://hl7.org/fhir/sid/us-ssn',
        value: '987654321',
      },
    ],
    active: true,
    name: [{ use: 'official', family: 'Núñez', given: ['Ava', 'Marie'], suffix: ['Jr'] }],
    telecom: [
      { system: 'phone', value: '360-555-0142', use: 'home' },
      { system: 'email', value: 'ava.nunez@example.com', use: 'home' },
    ],
    gender: 'female',
    birthDate: '1974-03-05',
    address: [
      {
        use: 'home',
        line: ['1204 Alder Street'],
        city: 'Vancouver',
        state: 'WA',
        postalCode: '98660',
        country: 'US',
      },
    ],
    communication: [
      {
        language: {
          coding: [{ system: 'urn:ietf:bcp:47', code: 'es', display: 'Spanish' }],
          text: 'Spanish',
        },
        preferred: true,
      },
    ],
    managingOrganization: ORGANIZATION,
  });
});

test('what the system does not know is left out, never null and never empty', () => {
  const bare = patientOf({ ssn: null, middleName: null, suffix: null, phone: null, email: null });
  expect(bare.identifier).toHaveLength(1);
  expect(bare.name).toEqual([{ use: 'official', family: 'Núñez', given: ['Ava'] }]);
  expect(bare).not.toHaveProperty('telecom');
  expect(bare).not.toHaveProperty('deceasedDateTime');
  expect(JSON.stringify(bare)).not.toMatch(/null|\[\]|\{\}|""/);
});

test('fields that a system left blank give no empty text', () => {
  const address = { line: '', city: '', state: '', postalCode: '', country: 'US' } as const;
  const blank = { ssn: '', givenName: '', middleName: '', familyName: '', suffix: '', phone: '', email: '' };
  const patient = patientOf({ ...blank, address });
  expect(JSON.stringify(patient)).not.toMatch(/null|\[\]|\{\}|""/);
  expect(patient.address).toEqual([{ use: 'home', country: 'US' }]);
  expect(patient.name).toEqual([
    {
      use: 'official',
      extension: [
        { url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' },
      ],
    },
  ]);
});

test('a death is dated, and the patient last changed no earlier', () => {
  const late = patientOf({ deceasedDate: '2025-12-24' });
  expect(late).toMatchObject({
    deceasedDateTime: '2025-12-24',
    meta: { lastUpdated: '2025-12-24T00:00:00Z' },
  });
  expect(patientOf({ deceasedDate: '2025-09-30' }).meta.lastUpdated).toBe('2025-10-02T00:00:00Z');
});

test('a record that was merged away is inactive and names the number that stands for it', () => {
  const merged = patientOf({ mergedInto: '77001122' });
  expect(merged.active).toBe(false);
  expect(merged.extension.at(-1)).toEqual({
    url: 'https://synthward.example/StructureDefinition/merged-into',
    valueIdentifier: { system: 'https://synthward.example/source/county-provider/mrn', value: '77001122' },
  });
  expect(merged).not.toHaveProperty('link');
});

test('sex at birth is told as gender and as birth sex', () => {
  const male = patientOf({ sexAtBirth: 'male' });
  expect(male.gender).toBe('male');
  expect(JSON.stringify(male.extension)).toContain('us-core-birthsex","valueCode":"M"');
});

test('a language without a code has text alone', () => {
  expect(patientOf({ language: 'other' }).communication).toEqual([
    { language: { text: 'Other language' }, preferred: true },
  ]);
});

test('a state that is none stays as the system wrote it', () => {
  const address = { ...sampleRecord().address, state: 'Wash' };
  expect(patientOf({ address }).address).toMatchObject([{ state: 'Wash' }]);
});

test('nobody is given a race or an ethnicity that nobody stated', () => {
  const { extension } = patientOf({ race: null, ethnicity: null });
  expect(extension.map(({ url }) => url.slice(url.lastIndexOf('us-core-')))).toEqual([
    'us-core-birthsex',
    'us-core-interpreter-needed',
  ]);
});

test('no interpreter is needed for English', () => {
  expect(JSON.stringify(patientOf({ language: 'en' }))).not.toContain('interpreter');
});
