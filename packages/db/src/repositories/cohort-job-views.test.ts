// Reading jobs: a tenant sees its own, newest first, on pages that do not move.

import {
  claimSampleChunk,
  createSampleTenant,
  sampleArtifact,
  startSampleJob,
  submitSampleJob,
  useDatabase,
} from '@synthward/testkit';
import { findArtifact, listArtifactPage, listArtifacts } from './artifacts';
import { commitChunk, heartbeatChunks } from './cohort-chunks';
import { findJobOrigin, type JobPosition, listCohortJobs, readCohortJob } from './cohort-job-views';

const database = useDatabase('cohort job views');

const newTenant = () => createSampleTenant(database());

/** Jobs of a new tenant, oldest first, a second apart unless told. */
async function withJobs(count: number, secondsApart = 1) {
  const tenantID = await newTenant();
  const jobIDs: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const jobID = await submitSampleJob(database(), tenantID);
    await database.rows(
      `update cohort_job set created_at = timestamptz '2026-05-01' + make_interval(secs => $2) where id = $1`,
      [jobID, i * secondsApart],
    );
    jobIDs.push(jobID);
  }
  return { tenantID, jobIDs };
}

async function page(tenantID: string, limit: number, after?: JobPosition): Promise<JobPosition[]> {
  const readings = await listCohortJobs(database(), tenantID, { limit, after });
  return readings.map(({ job }) => ({ createdAt: job.createdAt, id: job.id }));
}

async function pages(tenantID: string, limit: number, between: () => Promise<unknown> = async () => null) {
  const seen: string[] = [];
  let after: JobPosition | undefined;
  for (;;) {
    const shown = await page(tenantID, limit, after);
    seen.push(...shown.map(({ id }) => id));
    after = shown.at(-1);
    if (!after) return seen;
    await between();
  }
}

const read = (tenantID: string, jobID: string, { artifacts = 10 } = {}) =>
  readCohortJob(database(), { tenantID, jobID }, { artifacts });

test("a foreign tenant's job reads like a missing one", async () => {
  const { tenantID, jobIDs } = await withJobs(1);
  const [jobID = ''] = jobIDs;
  const stranger = await newTenant();
  expect(await read(stranger, jobID)).toBeUndefined();
  expect(await read(stranger, 'job_absent')).toBeUndefined();
  expect(await findJobOrigin(database(), stranger, jobID)).toBeUndefined();
  expect(await findJobOrigin(database(), stranger, 'job_absent')).toBeUndefined();
  expect(await listCohortJobs(database(), stranger, { limit: 10, after: undefined })).toEqual([]);
  expect((await read(tenantID, jobID))?.job.id).toBe(jobID);
});

test('what a job is made from is what its whole row says', async () => {
  const { tenantID, jobIDs } = await withJobs(1);
  const [jobID = ''] = jobIDs;
  const origin = await findJobOrigin(database(), tenantID, jobID);
  expect(Object.keys(origin ?? {}).sort()).toEqual([
    'engineVersion',
    'population',
    'spec',
    'specDigest',
    'status',
  ]);
  expect((await read(tenantID, jobID))?.job).toMatchObject(origin ?? {});
});

test("a foreign tenant's artifacts read like missing ones", async () => {
  const tenantID = await newTenant();
  const stranger = await newTenant();
  const { jobID, chunkIDs } = await startSampleJob(database(), { tenantID });
  const [chunkID = ''] = chunkIDs;
  const fence = await claimSampleChunk(database(), chunkID);
  const counts = { patients: 1, records: 1, bytes: 1, tally: {} };
  await commitChunk(database(), { chunkID, fence, ...counts, artifacts: [sampleArtifact('part')] });
  expect(await listArtifacts(database(), stranger, jobID)).toEqual([]);
  expect(await findArtifact(database(), stranger, { jobID, name: 'part' })).toBeUndefined();
  expect(await findArtifact(database(), tenantID, { jobID, name: 'absent' })).toBeUndefined();
  expect(await findArtifact(database(), tenantID, { jobID, name: 'part' })).toMatchObject({
    name: 'part',
    job: { id: jobID },
  });
});

test('artifacts come in the order of their places, not of their writing', async () => {
  const tenantID = await newTenant();
  const { jobID, chunkIDs } = await startSampleJob(database(), { tenantID });
  const [chunkID = ''] = chunkIDs;
  const artifacts = [2, 0, 1].map((position) => sampleArtifact(`at ${position}`, { position }));
  const counts = { patients: 1, records: 1, bytes: 1, tally: {} };
  const fence = await claimSampleChunk(database(), chunkID);
  await commitChunk(database(), { chunkID, fence, ...counts, artifacts });
  const inOrder = ['at 0', 'at 1', 'at 2'];
  expect((await listArtifacts(database(), tenantID, jobID)).map(({ name }) => name)).toEqual(inOrder);
  const reading = await read(tenantID, jobID);
  expect(reading?.artifacts.map(({ name }) => name)).toEqual(inOrder);
});

test('of many artifacts a job is read with the first ones, and the others follow page by page', async () => {
  const tenantID = await newTenant();
  const { jobID, chunkIDs } = await startSampleJob(database(), { tenantID });
  const [chunkID = ''] = chunkIDs;
  const artifacts = [0, 1, 2, 7, 9].map((position) => sampleArtifact(`at ${position}`, { position }));
  const counts = { patients: 1, records: 1, bytes: 1, tally: {} };
  const fence = await claimSampleChunk(database(), chunkID);
  await commitChunk(database(), { chunkID, fence, ...counts, artifacts });
  const reading = await read(tenantID, jobID, { artifacts: 2 });
  expect(reading?.artifacts.map(({ name }) => name)).toEqual(['at 0', 'at 1']);
  const placesAfter = async (after: number) =>
    (await listArtifactPage(database(), { tenantID, jobID }, { after, limit: 2 })).map(
      ({ position }) => position,
    );
  expect(await Promise.all([-1, 1, 7, 9].map(placesAfter))).toEqual([[0, 1], [2, 7], [9], []]);
  const stranger = { tenantID: await newTenant(), jobID };
  expect(await listArtifactPage(database(), stranger, { after: -1, limit: 2 })).toEqual([]);
});

test('a list shows what jobs were charged, and carries nothing that is long', async () => {
  const { tenantID, jobIDs } = await withJobs(2);
  const [charged = ''] = jobIDs;
  await database.rows(
    `insert into usage_event (effect_key, tenant_id, job_id, meter, quantity, occurred_at)
     values ($1 || '/patientsGenerated', $2, $1, 'patientsGenerated', 12, now())`,
    [charged, tenantID],
  );
  const listed = await listCohortJobs(database(), tenantID, { limit: 10, after: undefined });
  const nothing = { sourceRecords: 0, fhirResources: 0, generationJobCount: 0 };
  expect(listed.map((each) => each.charged)).toEqual([undefined, { ...nothing, patientsGenerated: 12 }]);
  for (const { job } of listed)
    for (const member of ['manifest', 'quality', 'preview', 'summaries', 'artifacts'])
      expect(job).not.toHaveProperty(member);
});

test('a list is newest first', async () => {
  const { tenantID, jobIDs } = await withJobs(5);
  expect((await page(tenantID, 10)).map(({ id }) => id)).toEqual(jobIDs.toReversed());
});

test('every job is seen once from page to page, though new ones arrive between them', async () => {
  const { tenantID, jobIDs } = await withJobs(7);
  const seen = await pages(tenantID, 2, () => submitSampleJob(database(), tenantID));
  expect(seen).toEqual(jobIDs.toReversed());
});

test('jobs of the same instant are seen once each as well', async () => {
  const { tenantID, jobIDs } = await withJobs(7, 0);
  const seen = await pages(tenantID, 2);
  expect(seen.toSorted()).toEqual(jobIDs.toSorted());
});

test('progress is the sum over the chunks, done and under way', async () => {
  const tenantID = await newTenant();
  const { jobID, chunkIDs } = await startSampleJob(database(), { tenantID, chunks: 3 });
  const [done = '', running = ''] = chunkIDs;
  const fence = await claimSampleChunk(database(), done);
  await commitChunk(database(), {
    chunkID: done,
    fence,
    patients: 1000,
    records: 1100,
    bytes: 4_000_000_000,
    tally: {},
    artifacts: [],
  });
  const fenceOfRunning = await claimSampleChunk(database(), running);
  const beat = { chunkID: running, fence: fenceOfRunning, patients: 20, records: 23, bytes: 1 };
  await heartbeatChunks(database(), [beat]);
  const expected = { patients: 1020, records: 1123, bytes: 4_000_000_001 };
  expect((await read(tenantID, jobID))?.progress).toMatchObject(expected);
  const [listed] = await listCohortJobs(database(), tenantID, { limit: 1, after: undefined });
  expect(listed?.progress).toMatchObject(expected);
});

test('a job without chunks has made no progress', async () => {
  const { tenantID, jobIDs } = await withJobs(1);
  const [jobID = ''] = jobIDs;
  const nothing = { patients: 0, records: 0, bytes: 0 };
  expect((await read(tenantID, jobID))?.progress).toMatchObject(nothing);
});
