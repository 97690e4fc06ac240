import { sampleCohort, sampleRecord } from '../test/sample-record';
import { recordBundle } from './record-bundle';
import { recordResources } from './record-resources';

const bundle = recordBundle(sampleRecord(), sampleCohort);
/** Entries of the bundle that are not the record's own. */
const SHARED = 4;

test('a bundle puts every resource under its own id', () => {
  expect(bundle).toMatchObject({ resourceType: 'Bundle', type: 'transaction' });
  for (const { fullUrl, resource, request } of bundle.entry) {
    expect(fullUrl).toBe(`urn:uuid:${resource.id}`);
    expect(request).toEqual({ method: 'PUT', url: `${resource.resourceType}/${resource.id}` });
  }
});

test('a bundle has the system, the person, one resource for each entry, two pressures being one, and where it is from', () => {
  expect(bundle.entry.map(({ resource }) => resource.resourceType)).toEqual([
    'Organization',
    'Location',
    'Practitioner',
    'PractitionerRole',
    'Patient',
    'Encounter',
    'Encounter',
    'Condition',
    'Observation',
    'Observation',
    'Observation',
    'DocumentReference',
    'DocumentReference',
    'Provenance',
    'Provenance',
    'Provenance',
  ]);
});

test('the two shapes differ in their references alone', () => {
  const typeOf = new Map(bundle.entry.map(({ fullUrl, resource }) => [fullUrl, resource.resourceType]));
  const own = bundle.entry.slice(SHARED).map(({ resource }) => resource);
  const rewritten = JSON.stringify(own).replace(
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

test('equal records give equal bytes, and the record is left as it was', () => {
  const record = sampleRecord();
  expect(JSON.stringify(recordBundle(record, sampleCohort))).toBe(JSON.stringify(bundle));
  expect(record).toEqual(sampleRecord());
});
