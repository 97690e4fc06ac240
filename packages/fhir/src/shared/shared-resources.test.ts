import { allOfType, stringsUnder } from '../../test/all-of-type';
import { FIRST_NPI, sampleDirectory } from '../../test/sample-directory';
import { sampleCohort } from '../../test/sample-record';
import { resourceTypes } from '../types/resource-types';
import { sharedResources } from './shared-resources';

const resources = sharedResources(sampleCohort);

test('there are two systems with a place and two clinicians each, and the six payers that insure', () => {
  const counts = resourceTypes.map((type) => [type, allOfType(resources, type).length]);
  expect(counts.filter(([, count]) => count !== 0)).toEqual([
    ['Organization', 8],
    ['Location', 2],
    ['Practitioner', 4],
    ['PractitionerRole', 4],
  ]);
});

test('every reference is to a resource that came before, and every id is there once', () => {
  const seen = new Set<string>();
  for (const resource of resources) {
    for (const reference of stringsUnder(resource, 'reference')) expect(seen).toContain(reference);
    seen.add(`${resource.resourceType}/${resource.id}`);
  }
  expect(seen.size).toBe(18);
});

test('a source system is an organization with its number, telephone and address', () => {
  expect(allOfType(resources, 'Organization')[0]).toMatchObject({
    meta: {
      lastUpdated: '2026-01-01T00:00:00Z',
      profile: ['http://hl7.org/fhir/us/core/StructureDefinition/us-core-organization'],
    },
    identifier: [
      { system: 'http://hl7.org/fhir/sid/us-npi', value: '9000000007' },
      { system: 'https://synthward.example/source', value: 'county-provider' },
    ],
    active: true,
    name: 'county-provider',
    telecom: [{ system: 'phone', value: '360-555-0100', use: 'work' }],
    address: [{ line: ['12 Harbor Way'], city: 'Vancouver', state: 'WA', postalCode: '98660' }],
  });
});

test('payers have no number, and none insures those who pay for themselves', () => {
  const payers = allOfType(resources, 'Organization').slice(2);
  expect(payers.map(({ identifier }) => identifier.map(({ value }) => value))).toEqual([
    ['commercial'],
    ['medicare'],
    ['medicaid'],
    ['other'],
    ['tricare'],
    ['ihs'],
  ]);
});

test('a clinician has a name, a number, and a role at the place of the system', () => {
  const [practitioner] = allOfType(resources, 'Practitioner');
  expect(practitioner).toMatchObject({
    identifier: [{ system: 'http://hl7.org/fhir/sid/us-npi', value: FIRST_NPI }],
    name: [{ family: 'Okafor', given: ['Grace'] }],
  });
  expect(allOfType(resources, 'PractitionerRole')[0]).toMatchObject({
    practitioner: { reference: `Practitioner/${practitioner?.id}` },
    organization: { reference: `Organization/${allOfType(resources, 'Organization')[0]?.id}` },
    location: [{ reference: `Location/${allOfType(resources, 'Location')[0]?.id}` }],
    specialty: [{ coding: [{ code: '207Q00000X' }], text: 'Family Medicine Physician' }],
  });
});

test('ids depend on the name and the seed of the cohort, and on nothing else of it', () => {
  const idsOf = (changes: object) => sharedResources({ ...sampleCohort, ...changes }).map(({ id }) => id);
  const ids = idsOf({});
  expect(idsOf({ referenceDate: '2025-06-01' })).toEqual(ids);
  expect(idsOf({ directories: [...sampleCohort.directories, sampleDirectory('third')] })).toEqual(
    expect.arrayContaining(ids),
  );
  for (const changes of [{ seed: 8 }, { name: 'other' }]) {
    expect(idsOf(changes).filter((id) => ids.includes(id))).toEqual([]);
  }
  for (const id of ids) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
});
