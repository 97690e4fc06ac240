// FHIR artifacts of a job as a client sees them: every line a resource, every reference within them, nothing twice.

import type { ArtifactView, CohortJobView } from '@synthward/contracts';
import { useStack } from '@synthward/testkit';
import { expectVerified } from './support/digests';
import { expectWhole } from './support/expect-whole';
import { rowsOf } from './support/rows-of';

interface Resource {
  readonly resourceType: string;
  readonly id: string;
}

interface Bundle {
  readonly type: string;
  readonly entry: readonly { readonly fullUrl: string; readonly resource: Resource }[];
}

const fixture = useStack({ workers: 2, env: { SYNTHWARD_CHUNK_PARTS: '1' } });
const { client } = fixture;

const spec = {
  name: 'fhir-artifacts',
  population: 1060,
  seed: 81,
  conditions: [
    { name: 'hypertension', prevalence: 0.3 },
    { name: 'diabetes-type-2', prevalence: 0.1 },
  ],
  hie: { sourceSystems: ['clinic', 'lab-network', 'claims-feed'], duplicateRate: 0.1, mergeRate: 0.3 },
  exports: { formats: ['ndjson', 'fhir-bundle', 'fhir-ndjson', 'manifest'] },
};

let job: CohortJobView;
let later: CohortJobView;
let changedPatients: Resource[];
let resources: Resource[];
let bundles: Bundle[];

const ofFormat = (format: ArtifactView['format']) =>
  job.artifacts.filter((artifact) => artifact.format === format);

beforeAll(async () => {
  job = await client().completed(await client().submit(spec));
  bundles = await rowsOf<Bundle>(client(), job, 'fhir-bundles-');
  const files = await Promise.all(ofFormat('fhir-ndjson').map(linesIn));
  resources = files.flat();
  later = await client().completed(await client().submit({ evolve: { fromJobID: job.jobID, days: 200 } }));
  changedPatients = await rowsOf(client(), later, 'fhir-Patient-');
}, 120_000);

/** The resources of one file; expects its digests, its count and its type. */
async function linesIn(artifact: ArtifactView): Promise<Resource[]> {
  const content = expectVerified(artifact, await client().bytes(artifact.url));
  expect(content).not.toMatch(/\r|^\uFEFF|\n\n/);
  const lines: Resource[] = content
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
  expect(lines).toHaveLength(artifact.recordCount);
  expect(new Set(lines.map(({ resourceType }) => resourceType))).toEqual(new Set([artifact.resourceType]));
  return lines;
}

/** Every literal reference, at any depth. */
function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    name === 'reference' && typeof member === 'string' ? [member] : referencesIn(member),
  );
}

test('there is a file for each part and type, named for both, and what all share is in the first part', async () => {
  const names = Object.keys(await expectWhole(fixture, job.jobID));
  for (const name of ['fhir-bundles', 'fhir-Patient', 'fhir-Condition', 'fhir-Encounter'])
    expect(names).toEqual(expect.arrayContaining([`${name}-00001.ndjson.gz`, `${name}-00002.ndjson.gz`]));
  expect(names).toContain('fhir-Organization-00001.ndjson.gz');
  expect(names).not.toContain('fhir-Organization-00002.ndjson.gz');
});

test('the list says what the lines are', () => {
  const fhir = [...ofFormat('fhir-bundle'), ...ofFormat('fhir-ndjson')];
  expect(new Set(fhir.map(({ mediaType }) => mediaType))).toEqual(new Set(['application/fhir+ndjson']));
  for (const { name, resourceType } of ofFormat('fhir-ndjson'))
    expect(name).toMatch(new RegExp(`^fhir-${resourceType}-0000[12]\\.ndjson\\.gz$`));
  expect(new Set(ofFormat('fhir-bundle').map(({ resourceType }) => resourceType))).toEqual(
    new Set(['Bundle']),
  );
});

test('no id occurs twice over all files', () => {
  expect(new Set(resources.map(({ id }) => id)).size).toBe(resources.length);
});

test('every reference leads to a resource in one of the files', () => {
  const known = new Set(resources.map(({ resourceType, id }) => `${resourceType}/${id}`));
  const references = resources.flatMap(referencesIn);
  expect(references.length).toBeGreaterThan(resources.length);
  expect(references.filter((reference) => !known.has(reference))).toEqual([]);
});

test('the manifest and the meter count exactly these resources', () => {
  const counts: Record<string, number> = {};
  for (const { resourceType } of resources) counts[resourceType] = (counts[resourceType] ?? 0) + 1;
  expect(job.manifest?.resourceCounts).toEqual(counts);
  expect(counts.Patient).toBe(job.manifest?.sourcePatientRecordCount);
  expect(job.usage.fhirResources).toBe(resources.length);
});

test('each record has a Bundle of its own, closed in itself, in the order of the feed', async () => {
  const records = await rowsOf<{ recordID: string }>(client(), job, 'patients-');
  const patients = bundles.map(
    ({ entry }) => entry.filter(({ resource }) => resource.resourceType === 'Patient')[0]?.resource.id,
  );
  expect(patients).toEqual(records.map(({ recordID }) => recordID));
  for (const { type, entry } of bundles) {
    const urls = new Set(entry.map(({ fullUrl }) => fullUrl));
    expect(type).toBe('transaction');
    expect(referencesIn(entry).filter((reference) => !urls.has(reference))).toEqual([]);
  }
});

test('Bundles hold the resources of the files, but for shared ones that no record refers to', () => {
  const bundled = new Set(bundles.flatMap(({ entry }) => entry.map(({ resource }) => resource.id)));
  const others = resources.filter(({ id }) => !bundled.has(id)).map(({ resourceType }) => resourceType);
  const shared = ['Organization', 'Location', 'Practitioner', 'PractitionerRole'];
  expect(others.filter((type) => !shared.includes(type))).toEqual([]);
  expect(bundled.size + others.length).toBe(resources.length);
});

test('nothing says which records are of one person', () => {
  const types = new Set(resources.map(({ resourceType }) => resourceType));
  expect(types.has('Person') || types.has('Linkage')).toBe(false);
  expect(resources.filter((resource) => 'link' in resource)).toEqual([]);
});

test('a continued cohort is charged for the resources of what changed, and exports those alone', () => {
  const { changes } = later.manifest ?? {};
  expect(changedPatients).toHaveLength((changes?.new ?? 0) + (changes?.changed ?? 0));
  const files = later.artifacts.filter(({ format }) => format === 'fhir-ndjson');
  expect(later.usage.fhirResources).toBe(files.reduce((sum, { recordCount }) => sum + recordCount, 0));
  expect(later.usage.fhirResources).toBeLessThan(job.usage.fhirResources);
});
