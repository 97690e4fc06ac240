// A FHIR export parses to its head, its Bundles, and lines that are resources.

import { fhirDocument } from './fhir-document';

function parsed(document: Uint8Array) {
  return JSON.parse(Buffer.from(document).toString());
}

test('each type of resource has a text of one line a resource, whatever characters they hold', () => {
  const resources = [
    { resourceType: 'Patient', id: 'a', name: 'Zoë "Z" \\ 💉' },
    { resourceType: 'Patient', id: 'b', text: 'two\nlines' },
  ];
  const bytes = resources.map((resource) => Buffer.from(`${JSON.stringify(resource)}\n`));
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
