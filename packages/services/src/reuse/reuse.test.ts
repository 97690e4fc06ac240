// Content-addressed reuse: an equal job of the same tenant is shown instead of made again, and never anything else.

import { billingPlanOf, type CohortJobView, truthFiles } from '@synthward/contracts';
import {
  cancelCohortJob,
  expireCohortJob,
  findCohortJob,
  listArtifacts,
  submitReusingJob,
} from '@synthward/db';
import { sha256Hex } from '@synthward/kernel';
import { createSampleTenant, sampleSpec } from '@synthward/testkit';
import { renderedText } from '../../test/rendered-text';
import { usePlatform } from '../../test/use-platform';
import { openJobArtifact } from '../artifacts/read';
import { createCohortJob, prepareSubmission } from '../cohort-jobs/create';
import { getCohortJob } from '../cohort-jobs/read';
import { requirePlan } from '../cohorts/inspect-spec';
import { contentIDOf } from './content-id';

const platform = usePlatform('reuse', { plan: 'developer' });
const at = (instant: Date) => ({ viewer: { clock: { now: () => instant } } });
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

interface Asking {
  readonly tenantID?: string;
  readonly mayReuse?: boolean;
  readonly now?: Date;
}

function submit(
  body: unknown,
  { tenantID = platform.tenantID(), mayReuse = true, now = new Date() }: Asking = {},
): Promise<CohortJobView> {
  return createCohortJob(platform.submitter(at(now)), { tenantID, body, requestID: 'req_reuse', mayReuse });
}

/** Each test has a seed of its own, so that it finds its own jobs alone. */
let seed = 1000;
beforeEach(() => {
  seed += 1;
});

/** Jobs that a test leaves open would keep the places of the plan. */
afterEach(async () => {
  const open = await platform.database.rows(
    `select id from cohort_job where status in ('queued', 'running')`,
  );
  for (const { id } of open) await cancelCohortJob(platform.database(), String(id), new Date());
});
/** Without a format that tells the name: equal specifications may have different ones. */
const exports = { formats: ['ndjson', 'manifest'], truth: true };
const original = (over: Readonly<Record<string, unknown>> = {}) =>
  platform.complete({ seed, exports, ...over });
const equal = (over: Readonly<Record<string, unknown>> = {}) =>
  sampleSpec({ seed, name: 'again', exports, ...over });

async function bytesOf(jobID: string, name: string): Promise<Buffer> {
  const source = { database: platform.database(), store: platform.store(), clock: { now: () => new Date() } };
  const { body } = await openJobArtifact(source, { tenantID: platform.tenantID(), jobID, name });
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const usageRows = (jobID: string) =>
  platform.database.rows('select meter, quantity::int from usage_event where job_id = $1 order by meter', [
    jobID,
  ]);

test('an equal job completes at its submission and downloads the same bytes, under a name of its own', async () => {
  const firstID = await original({ population: 1040 });
  const job = await submit(equal({ population: 1040 }));
  expect(job).toMatchObject({
    status: 'completed',
    name: 'again',
    reusedFromJobID: firstID,
    startedAt: null,
  });
  const first = await listArtifacts(platform.database(), platform.tenantID(), firstID);
  expect(job.artifacts.map(({ name }) => name)).toEqual(first.map(({ name }) => name));
  const parts = first.filter(({ name }) => name.endsWith('.gz'));
  expect(parts).toHaveLength(2 + 2 * truthFiles.length);
  for (const { name, sha256 } of parts) {
    const bytes = await bytesOf(job.jobID, name);
    expect(bytes.equals(await bytesOf(firstID, name))).toBe(true);
    expect(sha256Hex(bytes)).toBe(sha256);
  }
});

test('the manifest and the quality page are those of the new job, and true to the last digest', async () => {
  await original();
  const job = await submit(equal());
  const manifest = JSON.parse((await bytesOf(job.jobID, 'manifest.json')).toString());
  expect(manifest.spec).toEqual(job.spec);
  expect(manifest.manifest).toEqual(job.manifest);
  expect(manifest.manifest.specDigest).toBe(job.specDigest);
  expect((await bytesOf(job.jobID, 'quality.html')).toString()).toContain('<title>Quality of again</title>');
  const listed = new Map(job.artifacts.map((artifact) => [artifact.name, artifact]));
  for (const { name, sha256, contentSha256 } of manifest.manifest.artifacts) {
    expect(listed.get(name)).toMatchObject({ sha256, contentSha256 });
    expect(sha256Hex(await bytesOf(job.jobID, name))).toBe(sha256);
  }
});

test('the manifest is byte for byte the one that a generation would have given', async () => {
  await original();
  const reused = await submit(equal());
  const generated = await original({ name: 'again' });
  for (const name of ['manifest.json', 'quality.html'])
    expect((await bytesOf(reused.jobID, name)).equals(await bytesOf(generated, name))).toBe(true);
});

test('a job whose files tell its name is shown under that name alone', async () => {
  const named = { exports: { formats: ['json', 'fhir-ndjson', 'manifest'] } };
  const firstID = await original({ ...named, name: 'one' });
  expect((await submit(equal({ ...named, name: 'another' }))).status).toBe('queued');
  const job = await submit(equal({ ...named, name: 'one' }));
  expect(job).toMatchObject({ status: 'completed', reusedFromJobID: firstID });
  for (const { name } of job.artifacts)
    expect((await bytesOf(job.jobID, name)).equals(await bytesOf(firstID, name))).toBe(true);
});

test('the job shows the figures of the one that was generated, and is read as it was answered', async () => {
  const firstID = await original();
  const job = await submit(equal());
  const read = (jobID: string) =>
    getCohortJob(platform.submitter(), { tenantID: platform.tenantID(), jobID });
  const { progress, quality, patientSummaries } = await read(firstID);
  expect(job).toMatchObject({
    quality,
    patientSummaries,
    progress: { patients: 20, records: progress.records, bytes: progress.bytes, fraction: 1 },
  });
  expect(await read(job.jobID)).toEqual(job);
});

test('two events tell of it, and nobody is rung', async () => {
  await original();
  const { jobID } = await submit(equal());
  expect(
    await platform.database.rows('select sequence, type from job_event where job_id = $1 order by 1', [
      jobID,
    ]),
  ).toEqual([
    { sequence: 1, type: 'cohort_job.queued' },
    { sequence: 2, type: 'cohort_job.completed' },
  ]);
  expect(
    await platform.database.rows("select id from outbox where message -> 'payload' ->> 'jobID' = $1", [
      jobID,
    ]),
  ).toEqual([]);
});

test('it is charged once, by the rule of the plan: one run on the smaller ones, nothing on the larger', async () => {
  await original();
  const run = { patientsGenerated: 0, sourceRecords: 0, fhirResources: 0, generationJobCount: 1 };
  const job = await submit(equal());
  expect(job.usage).toEqual(run);
  expect(await usageRows(job.jobID)).toEqual(
    Object.entries(run)
      .map(([meter, quantity]) => ({ meter, quantity }))
      .toSorted((a, b) => (a.meter < b.meter ? -1 : 1)),
  );
  await platform.database.rows("update tenant set plan = 'team' where id = $1", [platform.tenantID()]);
  const free = await submit(equal());
  await platform.database.rows("update tenant set plan = 'developer' where id = $1", [platform.tenantID()]);
  expect(free.usage).toEqual({ ...run, generationJobCount: 0 });
  expect(
    (await getCohortJob(platform.submitter(), { tenantID: platform.tenantID(), jobID: job.jobID })).usage,
  ).toEqual(run);
});

test('of the quotas it takes what it is charged: it fits where a generation would not', async () => {
  await original();
  const month = new Date().toISOString().slice(0, 7);
  const [limit] = [billingPlanOf('developer').quotas.patients];
  const use = (used: number) =>
    platform.database.rows(
      `update quota_balance set used = $3 where tenant_id = $1 and period = $2 and meter = 'patientsGenerated'`,
      [platform.tenantID(), month, used],
    );
  await use(limit);
  await expect(submit(equal(), { mayReuse: false })).rejects.toMatchObject({ code: 'quota_exceeded' });
  const { jobID } = await submit(equal());
  await use(0);
  expect(
    await platform.database.rows('select status, held, settled from reservation where job_id = $1', [jobID]),
  ).toEqual([
    {
      status: 'settled',
      held: expect.objectContaining({ patientsGenerated: 0, generationJobCount: 1 }),
      settled: expect.objectContaining({ patientsGenerated: 0, generationJobCount: 1 }),
    },
  ]);
});

test("another tenant's job is never shown, nor one that has not completed", async () => {
  await original();
  const stranger = await createSampleTenant(platform.database());
  expect(await submit(equal(), { tenantID: stranger })).toMatchObject({
    status: 'queued',
    reusedFromJobID: null,
  });
  seed += 100_000;
  await platform.generate({ seed, exports });
  expect((await submit(equal())).status).toBe('queued');
});

test('who asks for a generation gets one', async () => {
  await original();
  expect(await submit(equal(), { mayReuse: false })).toMatchObject({
    status: 'queued',
    reusedFromJobID: null,
  });
});

test('a job that is over its time or has expired is not shown', async () => {
  const firstID = await original();
  expect((await submit(equal(), { now: inDays(31) })).status).toBe('queued');
  await expireCohortJob(platform.database(), firstID);
  expect((await submit(equal())).status).toBe('queued');
});

test('a job of another engine is not shown', async () => {
  const firstID = await original();
  const { spec } = requirePlan(equal());
  const rename = 'update cohort_job set content_id = $2 where id = $1';
  await platform.database.rows(rename, [firstID, contentIDOf(spec, { generator: '0.1.0+data.1' })]);
  expect((await submit(equal())).status).toBe('queued');
  await platform.database.rows(rename, [firstID, contentIDOf(spec)]);
  expect((await submit(equal())).status).toBe('completed');
});

test('equal jobs that are submitted at once are generated each, and neither shows the other', async () => {
  const jobs = await Promise.all([submit(equal()), submit(equal()), submit(equal())]);
  expect(jobs.map(({ status }) => status)).toEqual(['queued', 'queued', 'queued']);
  await platform.answerDoorbells();
  for (const { jobID } of jobs) {
    const job = await findCohortJob(platform.database(), jobID);
    expect(job).toMatchObject({ status: 'completed', reusedFromId: null });
    const artifacts = await listArtifacts(platform.database(), platform.tenantID(), jobID);
    expect(artifacts.every(({ storageKey }) => storageKey.includes(jobID))).toBe(true);
  }
});

test('equal jobs that are submitted at once beside a completed one all show that one', async () => {
  const firstID = await original();
  const jobs = await Promise.all(Array.from({ length: 8 }, () => submit(equal())));
  expect(new Set(jobs.map(({ reusedFromJobID }) => reusedFromJobID))).toEqual(new Set([firstID]));
  expect(new Set(jobs.map(({ jobID }) => jobID)).size).toBe(8);
});

test('a reuse of a reuse points to the job that generated, even when that one has expired', async () => {
  const firstID = await original();
  const second = await submit(equal(), { now: inDays(20) });
  await expireCohortJob(platform.database(), firstID);
  const third = await submit(equal({ name: 'third' }), { now: inDays(40) });
  expect([second, third].map(({ reusedFromJobID }) => reusedFromJobID)).toEqual([firstID, firstID]);
  expect(await bytesOf(third.jobID, 'patients-00001.ndjson.gz')).toEqual(
    await bytesOf(second.jobID, 'patients-00001.ndjson.gz'),
  );
});

test('a job that completed cannot be cancelled away below those that show it, and its end does not end them', async () => {
  const firstID = await original();
  const job = await submit(equal());
  expect(await cancelCohortJob(platform.database(), firstID, new Date())).toBeUndefined();
  await expireCohortJob(platform.database(), firstID);
  for (const { name, sha256 } of job.artifacts)
    expect(sha256Hex(await bytesOf(job.jobID, name))).toBe(sha256);
});

test('a job that expires between being found and being shown is generated anew instead', async () => {
  const firstID = await original();
  const request = { tenantID: platform.tenantID(), body: equal(), requestID: 'req_late' };
  const submission = await prepareSubmission(platform.submitter(), request);
  expect(submission.reuse?.originID).toBe(firstID);
  await expireCohortJob(platform.database(), firstID);
  const { id, status } = (await submitReusingJob(platform.database(), submission)).job;
  expect(status).toBe('queued');
  await platform.answerDoorbells();
  expect(await platform.statusOf(id)).toBe('completed');
  expect(sha256Hex(await bytesOf(id, 'manifest.json'))).toBe(
    (await getCohortJob(platform.submitter(), { tenantID: platform.tenantID(), jobID: id })).artifacts.at(-1)
      ?.sha256,
  );
});

test('expiry waits for a job that is about to show the artifacts, and then leaves them to it', async () => {
  const firstID = await original();
  const request = { tenantID: platform.tenantID(), body: equal(), requestID: 'req_race' };
  const submission = await prepareSubmission(platform.submitter(), request);
  const [{ job }] = await Promise.all([
    submitReusingJob(platform.database(), submission),
    expireCohortJob(platform.database(), firstID),
  ]);
  const isShown = job.status === 'completed' && job.reusedFromId === firstID;
  expect(isShown || job.status === 'queued').toBe(true);
  if (isShown) expect((await bytesOf(job.id, 'patients-00001.ndjson.gz')).length).toBeGreaterThan(0);
});

test('a reused job can be continued, and equal continuations of both are one', async () => {
  const firstID = await original();
  const second = await submit(equal());
  const continued = async (fromJobID: string) => submit({ evolve: { fromJobID, days: 30 } });
  const delta = await continued(firstID);
  expect(delta.status).toBe('queued');
  await platform.answerDoorbells();
  const other = await continued(second.jobID);
  expect(other).toMatchObject({
    status: 'completed',
    reusedFromJobID: delta.jobID,
    spec: { evolve: { fromJobID: second.jobID } },
  });
  const key = (await listArtifacts(platform.database(), platform.tenantID(), other.jobID)).at(-1)?.storageKey;
  const manifest = JSON.parse(await renderedText(platform.store(), key ?? ''));
  expect(manifest.spec.evolve.fromJobID).toBe(second.jobID);
});

test('a submission that fails in the middle leaves no job', async () => {
  await original();
  const allow = await platform.database.refuseInserts('artifact', 'the disk is full');
  await expect(submit(equal({ name: 'half' }))).rejects.toThrow('the disk is full');
  await allow();
  expect(await platform.database.rows("select id from cohort_job where name = 'half'")).toEqual([]);
});
