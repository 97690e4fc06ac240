// What is not right is told in an OperationOutcome, leaks nothing, and leaves nothing behind.

import { useStack } from '@synthward/testkit';
import { createOtherTenant } from '../support/other-tenant';
import { type BulkClient, createBulkClient, failureOf, parameters } from './support/bulk-client';

const fixture = useStack();
const { client, stack } = fixture;

let bulk: BulkClient;
beforeAll(async () => {
  const jobID = await client().submit({
    name: 'refusing',
    population: 40,
    seed: 3,
    hie: { sourceSystems: ['clinic', 'hospital'] },
    exports: { formats: ['fhir-ndjson'] },
  });
  await client().completed(jobID);
  bulk = createBulkClient({
    base: `${stack().baseURL}${client().jobsPath}/${jobID}/fhir`,
    token: stack().token,
  });
}, 120_000);

const ask = (path: string, init?: RequestInit) => bulk.fetch(bulk.base + path, init);
const lenient = { headers: { Prefer: 'respond-async, handling=lenient' } };

describe('a parameter that cannot be followed', () => {
  test.each([
    ['_type=Nonsense', '_type: there is no "Nonsense" here'],
    ['_type=', '_type is empty'],
    ['_since=yesterday', '_since: "yesterday" is not an instant'],
    ['_since=2021-13-45T00:00:00Z', '_since: "2021-13-45T00:00:00Z" is not an instant'],
    ['_until=2021-01-01', '_until: "2021-01-01" is not an instant'],
    ['_outputFormat=text/csv', '_outputFormat must be application/fhir+ndjson'],
    ['_typeFilter=Patient%3Factive%3Dtrue', '_typeFilter is not supported'],
    ['_elements=1', '_elements: "1" is not an element'],
    ['organizeOutputBy=Group', 'organizeOutputBy must be Patient'],
    ['includeAssociatedData=Everything', 'includeAssociatedData must be'],
    ['patient=Patient/1', 'patient is taken in the body of a POST only'],
    ['_types=Patient', 'The parameter "_types" is not known'],
    ['__proto__=1', 'The parameter "__proto__" is not known'],
  ])('%s is 400, and passed over and reported for a lenient client', async (query, words) => {
    const { status, code, text } = await failureOf(await ask(`/$export?${query}&_type=Patient`));
    expect([status, code]).toEqual([400, 'invalid_parameter']);
    expect(text).toContain(words);
    const { manifest } = await bulk.download(`/$export?${query}&_type=Patient`, lenient);
    expect(manifest.output.map(({ type }) => type)).toEqual(['Patient']);
    const [note] = await bulk.lines(manifest.error[0]?.url ?? '');
    expect(note).toMatchObject({ resourceType: 'OperationOutcome', issue: [{ severity: 'warning' }] });
    expect(JSON.stringify(note?.issue)).toContain(JSON.stringify(words).slice(1, -1));
  });

  test('all of them are told at once', async () => {
    const { text } = await failureOf(await ask('/$export?_type=Nonsense&_since=yesterday'));
    expect(text).toContain('Nonsense');
    expect(text).toContain('yesterday');
  });

  test('a Patient that is not of the cohort, or not of the group, is refused', async () => {
    const { files } = await bulk.download('/Group/hospital/$export?_type=Patient');
    const patient = (id: string) =>
      parameters({ name: 'patient', valueReference: { reference: `Patient/${id}` } });
    const known = files[0]?.lines[0]?.id ?? '';
    expect((await failureOf(await ask('/Patient/$export', patient('nobody')))).status).toBe(400);
    expect((await failureOf(await ask('/Group/clinic/$export', patient(known)))).status).toBe(400);
    expect((await ask('/Group/hospital/$export', patient(known))).status).toBe(202);
  });
});

test.each([
  ['a body of another type', { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: 'x' }, 415],
  ['a body that is no Parameters resource', { ...parameters(), body: '{"resourceType":"Patient"}' }, 400],
  ['a body that is no JSON', { ...parameters(), body: '{' }, 400],
  ['an Accept header that rules everything out', { headers: { Accept: 'image/png' } }, 406],
  ['another method', { method: 'PUT' }, 405],
  ['a wrong token', { headers: { Authorization: 'Bearer wrong' } }, 401],
  ['a wrong key beside the token', { headers: { 'X-API-Key': 'wrong' } }, 401],
])('%s is answered with an OperationOutcome', async (_, init, status) => {
  expect((await failureOf(await ask('/$export', init))).status).toBe(status);
});

describe('what is not there', () => {
  test('is 404 in the same words: a foreign, an unfinished and a missing job, export, file and group', async () => {
    const other = await createOtherTenant(fixture.dataDir);
    const unfinished = await client().submit({ name: 'unfinished', population: 1, seed: 1 });
    await client().completed(unfinished);
    await fixture.rows(`update cohort_job set status = 'paused' where id = '${unfinished}'`);
    const jobs = `${stack().baseURL}${client().jobsPath}`;
    const asked: [string, RequestInit?][] = [
      [`${bulk.base}/$export`, { headers: { Authorization: `Bearer ${other.token}` } }],
      [`${bulk.base}/Group`, { headers: { Authorization: `Bearer ${other.token}` } }],
      [`${jobs}/${unfinished}/fhir/$export`],
      [`${jobs}/job_missing/fhir/$export`],
      [`${bulk.base}/exports/exp_missing`],
      [`${bulk.base}/files/exp_missing/fhir-Patient-00001.ndjson.gz`],
      [`${bulk.base}/Group/nobody/$export`],
      [`${bulk.base}/Patient/1`],
    ];
    const failures = await Promise.all(
      asked.map(async ([url, init]) => failureOf(await bulk.fetch(url, init))),
    );
    expect(failures).toEqual(asked.map(() => ({ ...failures[0], status: 404, code: 'not_found' })));
  });

  test('an export is not seen from another job, nor a file of the job that the export leaves out', async () => {
    const jobID = await client().submit({
      name: 'second',
      population: 5,
      seed: 5,
      exports: { formats: ['fhir-ndjson'] },
    });
    await client().completed(jobID);
    const second = createBulkClient({
      base: `${stack().baseURL}${client().jobsPath}/${jobID}/fhir`,
      token: stack().token,
    });
    const url = await second.kickOff('/$export?_type=Patient');
    const exportID = url.split('/').at(-1);
    expect((await ask(`/exports/${exportID}`)).status).toBe(404);
    const { output } = await second.manifest(url);
    const file = output[0]?.url ?? '';
    expect((await second.fetch(file)).status).toBe(200);
    expect((await second.fetch(file.replace('Patient', 'Condition'))).status).toBe(404);
    expect((await second.fetch(file.replace(/[^/]+$/, 'manifest.json'))).status).toBe(404);
  });
});

test('a client that asks in haste is told to wait, and then served', async () => {
  const url = await bulk.kickOff('/$export?organizeOutputBy=Patient');
  const statuses: number[] = [];
  for (let i = 0; i < 6; i += 1) statuses.push((await bulk.fetch(url)).status);
  if (!statuses.includes(200)) expect(statuses).toEqual([202, 202, 202, 429, 429, 429]);
  await new Promise((resolve) => setTimeout(resolve, 600)); // the haste that is borne no longer
  expect((await bulk.manifest(url)).output.length).toBeGreaterThan(0);
});

test('of fifty kick-offs at once each is accepted or told to come back, and none is lost or left behind', async () => {
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => ask('/$export?_since=2000-01-01T00:00:00Z')),
  );
  const statuses = answers.map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([202, 429]));
  for (const { status, headers } of answers)
    if (status === 429) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  const urls = answers.flatMap(({ headers }) => headers.get('content-location') ?? []);
  expect(urls).toHaveLength(statuses.filter((status) => status === 202).length);
  for (const url of urls) expect((await bulk.fetch(url, { method: 'DELETE' })).status).toBe(202);
  const [row] = await fixture.rows(
    `select count(*)::int as left from cohort_job where status <> 'cancelled' and status <> 'completed'
        and export_id in (select id from fhir_export where deleted_at is not null)`,
  );
  expect(row).toEqual({ left: 0 });
  expect((await ask('/$export?_since=2000-01-01T00:00:00Z')).status).toBe(202);
});
