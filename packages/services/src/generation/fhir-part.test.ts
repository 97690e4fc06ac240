// A part's FHIR is that of its records, each resource once, in the formats asked for and no others.

import type { ExportFormat } from '@synthward/contracts';
import { recordBundle, recordResources, resourceTypes, sharedResources } from '@synthward/fhir';
import { requirePlan } from '../cohorts/inspect-spec';
import { feedSourceOf } from './feed-source';
import { fhirCohortOf } from './fhir-cohort-of';
import type { FhirFilter } from './fhir-filter';
import { type RenderedPart, renderPart } from './render-part';

const spec = {
  name: 'fhir',
  population: 1030,
  seed: 77,
  conditions: [{ name: 'asthma', prevalence: 0.2 }],
  hie: { sourceSystems: ['clinic', 'lab'], duplicateRate: 0.1 },
};

function sourceOf(formats: readonly ExportFormat[], over: object = {}) {
  return feedSourceOf(requirePlan({ ...spec, ...over, exports: { formats } }));
}

function render(formats: readonly ExportFormat[], part: number, fhirFilter?: FhirFilter): RenderedPart {
  return renderPart(sourceOf(formats), part, { fhirFilter });
}

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString();

function linesOf(part: RenderedPart, type: string): string[] {
  return Buffer.concat([...part.resources(type)])
    .toString()
    .split('\n')
    .slice(0, -1);
}

const idsOf = (part: RenderedPart, type: string): string[] =>
  linesOf(part, type).map((line) => JSON.parse(line).id);

const source = sourceOf(['ndjson']);
const cohort = fhirCohortOf(source.plan);
const records = Array.from({ length: 30 }, (_, i) => source.patientAt(1000 + i)).flatMap(
  (patient) => patient.records,
);

test('a part holds the resources of its records by type, record by record in the order of the feed', () => {
  const part = render(['ndjson', 'fhir-ndjson'], 1);
  const rows = [...part.records()].map((bytes) => JSON.parse(textOf(bytes)));
  const expected = rows.flatMap((record) => recordResources(record, cohort));
  for (const type of resourceTypes) {
    const ofType = expected.filter(({ resourceType }) => resourceType === type);
    expect(linesOf(part, type)).toEqual(ofType.map((resource) => JSON.stringify(resource)));
  }
});

test('what records share stands in the first part alone', () => {
  const shared = sharedResources(cohort);
  const types = new Set(shared.map(({ resourceType }) => resourceType));
  expect(types.has('Organization')).toBe(true);
  const [first, second] = [0, 1].map((part) => render(['fhir-ndjson'], part));
  for (const type of types) {
    const ids = shared.filter(({ resourceType }) => resourceType === type).map(({ id }) => id);
    expect(first && idsOf(first, type)).toEqual(ids);
    expect(second && linesOf(second, type)).toEqual([]);
  }
});

test('Bundles are those of the records, in the order of the feed', () => {
  const both = render(['ndjson', 'fhir-bundle'], 1);
  const rows = [...both.records()].map((bytes) => JSON.parse(textOf(bytes)));
  expect([...both.bundles()].map(textOf)).toEqual(
    rows.map((record) => JSON.stringify(recordBundle(record, cohort))),
  );
});

test('whatever the formats, resources are counted once', () => {
  const [resources, bundles, both] = (
    [['fhir-ndjson'], ['fhir-bundle'], ['fhir-bundle', 'fhir-ndjson']] as const
  ).map((formats) => render(formats, 1).fhir.resourceCounts);
  expect(resources).toMatchObject({ Patient: 64, DocumentReference: 128 });
  expect(bundles).toEqual(resources);
  expect(both).toEqual(resources);
  expect(render(['ndjson'], 1).fhir.resourceCounts).toBeUndefined();
});

test('nothing is printed that was not asked for, and rows are counted all the same', () => {
  const fhirAlone = render(['fhir-ndjson'], 1);
  expect([...fhirAlone.records()]).toEqual([]);
  expect([...fhirAlone.bundles()]).toEqual([]);
  expect(fhirAlone.recordCount).toBe(records.length);
  expect(render(['json'], 1).fhir.resources).toBeUndefined();
});

test('a filter leaves out what nobody asked for', () => {
  const filtered = render(['fhir-ndjson'], 1, {
    types: ['Patient', 'Encounter'],
    sourceSystems: ['clinic'],
    elements: ['subject'],
  });
  const ofClinic = records.filter(({ sourceSystem }) => sourceSystem === 'clinic');
  expect(Object.keys(filtered.fhir.resourceCounts ?? {})).toEqual(['Patient', 'Encounter']);
  expect(idsOf(filtered, 'Patient').toSorted()).toEqual(ofClinic.map(({ recordID }) => recordID).toSorted());
  for (const line of linesOf(filtered, 'Encounter')) expect(JSON.parse(line)).toHaveProperty('subject');
});

test('a continued cohort gives the FHIR of records that are new or changed, and none of those that are gone', () => {
  const evolve = { fromJobID: 'chj_earlier', days: 365, since: '2024-01-01' };
  const { plan } = source;
  const later = { ...plan.spec, asOf: '2025-01-01', referenceDate: '2024-01-01' };
  const continued = requirePlan({ ...later, evolve, exports: { formats: ['ndjson', 'fhir-ndjson'] } });
  const part = renderPart(feedSourceOf(continued), 1);
  const rows = [...part.records()].map((bytes) => JSON.parse(textOf(bytes)));
  const standing = rows.filter(({ change }) => change !== 'deleted').map(({ recordID }) => recordID);
  expect(standing.length).toBeGreaterThan(0);
  expect(idsOf(part, 'Patient').toSorted()).toEqual(standing.toSorted());
});
