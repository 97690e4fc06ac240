import { sampleCohort, sampleRecord } from '../test/sample-record';
import { recordBundle } from './record-bundle';
import { recordResources } from './record-resources';

const bundle = recordBundle(sampleRecord(), sampleCohort);

test('a bundle puts every resource under its own id', () => {
  expect(bundle).toMatchObject({ resourceType: 'Bundle', type: 'transaction' });
  for (const { fullUrl, resource, request } of bundle.entry) {
    expect(fullUrl).toBe(`urn:uuid:${resource.id}`);
    expect(request).toEqual({ method: 'PUT', url: `${resource.resourceType}/${resource.id}` });
  }
});

test('a bundle has the system, the person, and one resource for each entry, two pressures being one', () => {
  expect(bundle.entry.map(({ resource }) => resource.resourceType)).toEqual([
    'Organization',
    'Patient',
    'Encounter',
    'Encounter',
    'Condition',
    'Observation',
    'Observation',
    'Observation',
    'DocumentReference',
    'DocumentReference',
  ]);
});

test('the two shapes differ in their references alone', () => {
  const typeOf = new Map(bundle.entry.map(({ fullUrl, resource }) => [fullUrl, resource.resourceType]));
  const rewritten = JSON.stringify(bundle.entry.map(({ resource }) => resource)).replace(
    /"reference":"(urn:uuid:([^"]+))"/g,
    (_, url, id) => `"reference":"${typeOf.get(url)}/${id}"`,
  );
  expect(rewritten).toBe(JSON.stringify(recordResources(sampleRecord(), sampleCohort)));
});

test('every resource and the bundle say that they are synthetic test data', () => {
  for (const { meta } of [bundle, ...bundle.entry.map(({ resource }) => resource)]) {
    expect(meta).toMatchObject({
      security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason', code: 'HTEST' }],
      tag: [{ system: 'https://synthward.example/tags', code: 'synthetic' }],
    });
  }
});

test('the organization of a source system depends on cohort and system, and on nothing else of the record', () => {
  const organization = (record = sampleRecord(), cohort = sampleCohort) => recordResources(record, cohort)[0];
  const id = (...of: Parameters<typeof organization>) => organization(...of)?.id;
  const other = sampleRecord({
    recordID: '11111111-1111-8111-8111-111111111111',
    registeredDate: '2025-01-01',
  });
  expect(organization(other)).toEqual(organization());
  const ids = [
    id(),
    id(sampleRecord({ sourceSystem: 'clinic' })),
    id(undefined, { ...sampleCohort, seed: 8 }),
    id(undefined, { ...sampleCohort, name: 'other' }),
  ];
  expect(new Set(ids).size).toBe(4);
  expect(id()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('equal records give equal bytes, and the record is left as it was', () => {
  const record = sampleRecord();
  expect(JSON.stringify(recordBundle(record, sampleCohort))).toBe(JSON.stringify(bundle));
  expect(record).toEqual(sampleRecord());
});
