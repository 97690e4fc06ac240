// Resources reduced to the elements that an export asks for.

import { subsetResource } from './subset';
import type { FhirResource } from './types/resource-types';

const meta = { security: [], tag: [{ system: 's', code: 'synthetic' }] };
const patient = {
  resourceType: 'Patient',
  id: 'p1',
  meta,
  birthDate: '1970-01-01',
  gender: 'female',
  active: true,
} as unknown as FhirResource; // as much of one as is looked at
const condition = {
  resourceType: 'Condition',
  id: 'c1',
  meta,
  clinicalStatus: {},
  verificationStatus: {},
  code: {},
  subject: { reference: 'Patient/p1' },
  onsetDateTime: '2020-01-01',
} as unknown as FhirResource; // as much of one as is looked at

test('an element without a type is kept in every resource, beside id, meta and mandatory ones', () => {
  expect(Object.keys(subsetResource(patient, ['birthDate']))).toEqual([
    'resourceType',
    'id',
    'meta',
    'birthDate',
  ]);
  expect(Object.keys(subsetResource(condition, ['birthDate']))).toEqual([
    'resourceType',
    'id',
    'meta',
    'clinicalStatus',
    'verificationStatus',
    'subject',
  ]);
});

test('an element of one type leaves the others whole', () => {
  expect(Object.keys(subsetResource(patient, ['Patient.gender']))).toEqual([
    'resourceType',
    'id',
    'meta',
    'gender',
  ]);
  expect(subsetResource(condition, ['Patient.gender'])).toBe(condition);
});

test('what was reduced says so, keeping its other tags; the original does not change', () => {
  const before = JSON.stringify(patient);
  expect(subsetResource(patient, ['gender']).meta.tag).toEqual([
    { system: 's', code: 'synthetic' },
    {
      system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue',
      code: 'SUBSETTED',
      display: 'subsetted',
    },
  ]);
  expect(JSON.stringify(patient)).toBe(before);
});
