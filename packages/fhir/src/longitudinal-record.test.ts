import { allOfType, stringsUnder } from '../test/all-of-type';
import { sampleLongitudinalRecord } from '../test/sample-longitudinal-record';
import { sampleCohort, sampleRecord } from '../test/sample-record';
import { recordBundle } from './record-bundle';
import { recordResources } from './record-resources';
import { sharedResources } from './shared/shared-resources';
import { resourceTypes } from './types/resource-types';

const record = sampleLongitudinalRecord();
const resources = recordResources(record, sampleCohort);
const bundle = recordBundle(record, sampleCohort);
const shared = sharedResources(sampleCohort);

test('a record with something in every list gives every type, in the order of the closed list', () => {
  const types = bundle.entry.map(({ resource }) => resource.resourceType);
  expect([...new Set(types)]).toEqual([...resourceTypes]);
  const places = types.map((type) => resourceTypes.indexOf(type));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('references between single resources resolve among the own and the shared ones', () => {
  const names = new Set([...shared, ...resources].map(({ resourceType, id }) => `${resourceType}/${id}`));
  expect(stringsUnder(resources, 'reference').filter((reference) => !names.has(reference))).toEqual([]);
  expect(names.size).toBe(shared.length + resources.length);
});

test('a bundle is closed, and refers back alone but for the reason of an encounter', () => {
  const seen = new Set<string>();
  for (const { fullUrl, resource } of bundle.entry) {
    const ahead = stringsUnder({ ...resource, reasonReference: [] }, 'reference').filter(
      (reference) => !seen.has(reference) && reference !== fullUrl,
    );
    expect([resource.resourceType, ahead]).toEqual([resource.resourceType, []]);
    seen.add(fullUrl);
  }
  expect(stringsUnder(bundle, 'reference').filter((reference) => !seen.has(reference))).toEqual([]);
  expect(seen.size).toBe(bundle.entry.length);
});

test('a bundle has the shared resources that the record refers to, and no others', () => {
  const inBundle = bundle.entry.map(({ resource }) => resource);
  expect(allOfType(inBundle, 'Organization').map(({ name }) => name)).toEqual([
    'county-provider',
    'Commercial health insurance',
    'Medicaid',
  ]);
  const [one] = allOfType(shared, 'Practitioner');
  const onlyFirst = recordBundle(sampleRecord(), sampleCohort).entry.map(({ resource }) => resource);
  expect(allOfType(onlyFirst, 'Practitioner').map(({ id }) => id)).toEqual([one?.id]);
});

test('whatever was written down at a visit has one provenance, the registration its own', () => {
  const [registration, ...visits] = allOfType(resources, 'Provenance');
  const own = resources.filter(({ resourceType }) => resourceType !== 'Provenance');
  const targets = [registration, ...visits].flatMap((provenance) =>
    stringsUnder(provenance?.target, 'reference'),
  );
  expect(targets.toSorted()).toEqual(own.map(({ resourceType, id }) => `${resourceType}/${id}`).toSorted());
  expect(visits.map(({ recorded }) => recorded)).toEqual([
    '2024-03-02T14:35:00Z',
    '2024-05-06T09:15:00Z',
    '2024-09-11T01:40:00Z',
    '2024-09-14T10:30:00Z',
  ]);
  expect(visits[0]?.agent.map(({ type }) => type.text)).toEqual(['Author', 'Transmitter']);
});

test('every instant has a zone, and nothing is null or empty', () => {
  const text = JSON.stringify(resources);
  expect(text).not.toMatch(/null|\[\]|\{\}|""/);
  for (const { meta } of resources) {
    expect(meta.lastUpdated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  }
});

test('a record whose system or clinician the cohort does not know is refused', () => {
  const of = (changes: object) => () => recordResources(sampleLongitudinalRecord(changes), sampleCohort);
  expect(of({ sourceSystem: 'nowhere' })).toThrow(new RangeError('source system nowhere has no directory'));
  const [visit] = record.encounters;
  expect(of({ encounters: [{ ...visit, npi: '9999999999' }] })).toThrow(
    new RangeError('no clinician of the source system has the number 9999999999'),
  );
  expect(of({ encounters: [] })).toThrow(/the record has no encounter/);
});

test('equal records give equal bytes, with another cohort object of the same content as well', () => {
  const again = recordBundle(sampleLongitudinalRecord(), { ...sampleCohort });
  expect(JSON.stringify(again)).toBe(JSON.stringify(bundle));
});
