// A FHIR export parses to its head, its Bundles, and lines that are resources.

import { fhirDocument } from './fhir-document';
import { ResourcePages } from './resource-pages';

function parsed(document: Uint8Array) {
  return JSON.parse(Buffer.from(document).toString());
}

test('each type of resource has a text of one line a resource, whatever characters they hold', () => {
  const resources = [
    { resourceType: 'Patient', id: 'a', name: 'Zoë "Z" \\ 💉' },
    { resourceType: 'Patient', id: 'b', text: 'two\nlines' },
  ];
  const bytes = resources.map((resource) => Buffer.from(JSON.stringify(resource)));
  const { spec, bundles, ndjson } = parsed(
    fhirDocument({ spec: 1 }, ['{"resourceType":"Bundle"}', '{"n":2}'], [['Patient', bytes]]),
  );
  expect([spec, bundles]).toEqual([1, [{ resourceType: 'Bundle' }, { n: 2 }]]);
  expect(ndjson.Patient.endsWith('\n')).toBe(true);
  expect(
    ndjson.Patient.trimEnd()
      .split('\n')
      .map((line: string) => JSON.parse(line)),
  ).toEqual(resources);
});

test('without resources the members are there and empty', () => {
  expect(parsed(fhirDocument({ spec: 1 }, [], []))).toEqual({ spec: 1, bundles: [], ndjson: {} });
});

test('pages give the resources of a type in the order of their ids, and count them', () => {
  const pages = new ResourcePages();
  for (const id of ['b', 'c', 'a']) pages.add({ resourceType: 'Patient', id });
  pages.add({ resourceType: 'Condition', id: 'd' });
  const texts = [...pages.sortedById('Patient')].map((bytes) => Buffer.from(bytes).toString());
  expect(texts.map((text) => JSON.parse(text).id)).toEqual(['a', 'b', 'c']);
  expect(['Patient', 'Condition', 'Goal'].map((type) => pages.countOf(type))).toEqual([3, 1, 0]);
  expect([...pages.sortedById('Goal')]).toEqual([]);
});
