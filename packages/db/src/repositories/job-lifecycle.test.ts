// What the rows promise: one winner for every move, nothing from zombies, nothing half written.

import { createTestDatabase, queryRows, type TestDatabase } from '@synthward/testkit';
import { type Database, openDatabase } from '../database';
import type { NewArtifact } from './artifacts';
import { claimChunk, commitChunk, failChunk, heartbeatChunks } from './cohort-chunks';
import { listCohortJobs, readCohortJob } from './cohort-job-views';
import {
  beginFinalising,
  completeCohortJob,
  failCohortJob,
  findCohortJob,
  startCohortJob,
  submitCohortJob,
} from './cohort-jobs';
import { createTenant } from './credentials';
import { publishOutboxPage } from './outbox';
import { countRequest } from './rate-windows';
import { parkPoisonedChunks, ringForChunks, ringForJobs } from './reconciliation';

let server: TestDatabase;
let database: Database;
let tenantID: string;
let number = 0;

beforeAll(async () => {
  server = await createTestDatabase('job-lifecycle');
  database = openDatabase({ url: server.url, onIdleError: () => undefined });
  ({ tenantID } = await createTenant(database, tenantOf('first')));
});
afterAll(async () => {
  await database.close();
  await server.drop();
});

function tenantOf(name: string) {
  const apiKey = { name: 'key', start: 'sw_key', digest: `key of ${name}` };
  return {
    name,
    plan: 'team',
    accountName: name,
    tokenDigests: [{ scope: 'account', digest: `token of ${name}` }],
    apiKey,
  };
}

async function submit(): Promise<string> {
  number += 1;
  const id = `job_${number}`;
  await submitCohortJob(database, {
    id,
    tenantID,
    name: id,
    spec: { population: 10 },
    specDigest: 'digest',
    engineVersion: '1.0.0',
    population: 10,
    sourceRecords: 10,
    requestID: 'req_1',
    preview: {},
  });
  return id;
}

const chunksOf = (jobID: string, count = 2) =>
  Array.from({ length: count }, (_, i) => ({ id: `${jobID}_c${i}`, number: i, fromPart: i, toPart: i + 1 }));

async function submitAndStart(count = 2): Promise<{ jobID: string; chunkIDs: string[] }> {
  const jobID = await submit();
  const chunks = chunksOf(jobID, count);
  await startCohortJob(database, jobID, chunks);
  return { jobID, chunkIDs: chunks.map(({ id }) => id) };
}

const now = () => new Date();

async function claim(chunkID: string): Promise<number> {
  const claimed = await claimChunk(database, chunkID, { worker: 'w', now: now() });
  if (!claimed) throw new Error(`${chunkID} could not be claimed`);
  return claimed.chunk.fence;
}

function artifact(name: string, contentSha256 = 'same'): NewArtifact {
  return {
    id: `art_${name}_${Math.random()}`,
    name,
    position: 1,
    format: 'ndjson',
    mediaType: 'application/x-ndjson',
    contentEncoding: 'gzip',
    resourceType: null,
    storageKey: `k/${name}`,
    bytes: 1,
    sha256: 's',
    contentBytes: 2,
    contentSha256,
    recordCount: 1,
  };
}

const resultOf = (chunkID: string, fence: number, artifacts: readonly NewArtifact[] = []) => ({
  chunkID,
  fence,
  patients: 5,
  records: 5,
  bytes: 9,
  tally: {},
  artifacts,
});

async function one(sql: string): Promise<Record<string, unknown>> {
  const [row] = await queryRows(server.url, sql);
  return row ?? {};
}

const statusOf = async (chunkID: string) =>
  (await one(`select status from cohort_chunk where id = '${chunkID}'`)).status;
const eventsOf = async (jobID: string) =>
  (
    await queryRows(
      server.url,
      `select sequence::int, type from job_event where job_id = '${jobID}' order by 1`,
    )
  ).map(({ sequence, type }) => `${sequence} ${type}`);

test('a submission writes job, event and doorbell, or nothing at all', async () => {
  const before = await one('select count(*)::int as n from outbox');
  const jobID = await submit();
  expect(await eventsOf(jobID)).toEqual(['1 cohort_job.queued']);
  const after = await one('select count(*)::int as n from outbox');
  expect(Number(after.n) - Number(before.n)).toBe(1);
  number -= 1;
  await expect(submit()).rejects.toThrow(); // the same id again
  expect(await one('select count(*)::int as n from outbox')).toEqual(after);
});

test('of ten starters at once one wins, and the chunks are written once', async () => {
  const jobID = await submit();
  const starts = await Promise.all(
    Array.from({ length: 10 }, (_, i) =>
      startCohortJob(database, jobID, [{ id: `${jobID}_s${i}`, number: 0, fromPart: 0, toPart: 1 }]),
    ),
  );
  expect(starts.filter(Boolean)).toHaveLength(1);
  expect((await findCohortJob(database, jobID))?.chunks).toHaveLength(1);
  expect(await eventsOf(jobID)).toEqual(['1 cohort_job.queued', '2 cohort_job.started']);
});

test("a zombie's commit matches no row and records no artifact", async () => {
  const { jobID, chunkIDs } = await submitAndStart();
  const [chunkID = ''] = chunkIDs;
  const zombie = await claim(chunkID);
  const newest = await claim(chunkID);
  expect(newest).toBe(zombie + 1);
  expect(await commitChunk(database, resultOf(chunkID, zombie, [artifact('a')]))).toBe(false);
  expect((await readCohortJob(database, tenantID, jobID))?.artifacts).toEqual([]);
  expect(await commitChunk(database, resultOf(chunkID, newest, [artifact('a')]))).toBe(true);
  expect(await commitChunk(database, resultOf(chunkID, newest, [artifact('b')]))).toBe(false);
  expect((await readCohortJob(database, tenantID, jobID))?.artifacts.map(({ name }) => name)).toEqual(['a']);
});

test('a chunk of a job that does not run, or that has ended, cannot be claimed', async () => {
  const { jobID, chunkIDs } = await submitAndStart();
  const [first = '', second = ''] = chunkIDs;
  await commitChunk(database, resultOf(first, await claim(first)));
  expect(await claimChunk(database, first, { worker: 'w', now: now() })).toBeUndefined();
  await failCohortJob(database, jobID, { error: { code: 'x' }, endedAt: now() });
  expect(await claimChunk(database, second, { worker: 'w', now: now() })).toBeUndefined();
});

test('heartbeats answer which chunks are still held, and progress belongs to the newest claim', async () => {
  const { jobID, chunkIDs } = await submitAndStart();
  const [kept = '', lost = ''] = chunkIDs;
  const fences = [await claim(kept), await claim(lost)];
  await claim(lost);
  const beat = (chunkID: string, fence = 0) => ({ chunkID, fence, patients: 3, records: 4, bytes: 5 });
  expect(await heartbeatChunks(database, [beat(kept, fences[0]), beat(lost, fences[1])])).toEqual([kept]);
  expect((await readCohortJob(database, tenantID, jobID))?.progress).toEqual({
    patients: 3,
    records: 4,
    bytes: 5,
  });
});

test('the same content may be recorded twice; another content for the same name fails loudly and changes nothing', async () => {
  const { chunkIDs } = await submitAndStart();
  const [first = '', second = ''] = chunkIDs;
  await commitChunk(database, resultOf(first, await claim(first), [artifact('part')]));
  const fence = await claim(second);
  const other = commitChunk(database, resultOf(second, fence, [artifact('part', 'other')]));
  await expect(other).rejects.toMatchObject({ code: 'determinism_violated' });
  expect(await statusOf(second)).toBe('running');
  expect(await commitChunk(database, resultOf(second, fence, [artifact('part')]))).toBe(true);
});

test('a failing chunk is queued again, then parked after its attempts', async () => {
  const { chunkIDs } = await submitAndStart(1);
  const [chunkID = ''] = chunkIDs;
  const fail = async () =>
    failChunk(database, { chunkID, fence: await claim(chunkID), error: { code: 'boom' }, attempts: 2 });
  expect(await fail()).toBe(true);
  expect(await statusOf(chunkID)).toBe('queued');
  expect(await fail()).toBe(true);
  expect(await statusOf(chunkID)).toBe('failed');
  expect(await failChunk(database, { chunkID, fence: 1, error: {}, attempts: 2 })).toBe(false);
});

const completion = () => ({
  manifest: {},
  quality: {},
  summaries: ['1 -- A'],
  manifestArtifact: artifact('manifest.json'),
  usage: { patientsGenerated: 10, sourceRecords: 20, fhirResources: 30, generationJobCount: 1 },
  endedAt: now(),
  expiresAt: now(),
});

test('of ten completions at once one counts: one event, four usage rows, one manifest', async () => {
  const { jobID } = await submitAndStart();
  await beginFinalising(database, jobID);
  const results = await Promise.all(
    Array.from({ length: 10 }, () => completeCohortJob(database, jobID, completion())),
  );
  expect(results.filter(Boolean)).toHaveLength(1);
  expect(await one(`select count(*)::int as n from usage_event where job_id = '${jobID}'`)).toEqual({ n: 4 });
  expect(await one(`select count(*)::int as n from artifact where job_id = '${jobID}'`)).toEqual({ n: 1 });
  expect((await eventsOf(jobID)).at(-1)).toBe('4 cohort_job.completed');
});

test('nothing leaves a completed job, and a queued one cannot be completed', async () => {
  const { jobID } = await submitAndStart();
  await beginFinalising(database, jobID);
  await completeCohortJob(database, jobID, completion());
  expect(await startCohortJob(database, jobID, chunksOf(jobID))).toBe(false);
  expect(await beginFinalising(database, jobID)).toBe(false);
  expect(await failCohortJob(database, jobID, { error: {}, endedAt: now() })).toBe(false);
  const queued = await submit();
  expect(await completeCohortJob(database, queued, completion())).toBe(false);
  expect(await beginFinalising(database, queued)).toBe(false);
});

test("a foreign tenant's job reads like a missing one, and lists are newest first", async () => {
  const { tenantID: stranger } = await createTenant(database, tenantOf('stranger'));
  const first = await submit();
  const second = await submit();
  expect(await readCohortJob(database, stranger, first)).toBeUndefined();
  expect(await listCohortJobs(database, stranger, { limit: 10, after: undefined })).toEqual([]);
  const [newest, next] = await listCohortJobs(database, tenantID, { limit: 2, after: undefined });
  expect([newest?.job.id, next?.job.id]).toEqual([second, first]);
  const after = newest && { createdAt: newest.job.createdAt, id: newest.job.id };
  await submit(); // a page does not move when a new job arrives
  const [following] = await listCohortJobs(database, tenantID, { limit: 1, after });
  expect(following?.job.id).toBe(first);
});

test('a page of the outbox is published whole or stays unsent, and never to two relays at once', async () => {
  await publishOutboxPage(database, 1000, async () => undefined);
  await submit();
  await submit();
  const failing = publishOutboxPage(database, 10, async () => {
    throw new Error('the queue is away');
  });
  await expect(failing).rejects.toThrow('the queue is away');
  const seen: unknown[] = [];
  const take = () => publishOutboxPage(database, 10, async (messages) => void seen.push(...messages));
  const counts = await Promise.all([take(), take(), take()]);
  expect(counts.reduce((a, b) => a + b, 0)).toBe(2);
  expect(seen).toHaveLength(2);
  expect(await take()).toBe(0);
});

const patience = { jobSeconds: 60, heartbeatSeconds: 60, queuedSeconds: 600, claims: 3 };
const age = (table: string, column: string, id: string, seconds: number) =>
  queryRows(
    server.url,
    `update ${table} set ${column} = now() - interval '${seconds} seconds' where id = '${id}'`,
  );

test('the reconciler rings for lost doorbells and silent chunks, and for nobody who is at work', async () => {
  await ringForJobs(database, { ...patience, jobSeconds: 0 });
  const lost = await submit();
  const { jobID: busy, chunkIDs } = await submitAndStart(2);
  const [silent = '', lively = ''] = chunkIDs;
  await claim(silent);
  await claim(lively);
  await age('cohort_job', 'rung_at', lost, 61);
  await age('cohort_job', 'rung_at', busy, 61);
  await age('cohort_chunk', 'heartbeat_at', silent, 61);
  expect(await ringForJobs(database, patience)).toBe(1);
  expect(await ringForChunks(database, patience)).toBe(1);
  expect([await statusOf(silent), await statusOf(lively)]).toEqual(['queued', 'running']);
  expect([await ringForJobs(database, patience), await ringForChunks(database, patience)]).toEqual([0, 0]);
});

test('a chunk that took its worker down too often is parked, and its job rung for', async () => {
  const { jobID, chunkIDs } = await submitAndStart(1);
  const [chunkID = ''] = chunkIDs;
  for (let i = 0; i < patience.claims; i += 1) await claim(chunkID);
  await age('cohort_chunk', 'heartbeat_at', chunkID, 61);
  expect(await parkPoisonedChunks(database, patience)).toBe(1);
  expect(await statusOf(chunkID)).toBe('failed');
  await age('cohort_job', 'rung_at', jobID, 61);
  expect(await ringForJobs(database, patience)).toBe(1);
});

test('200 requests at once are counted exactly, and a window that has ended begins again', async () => {
  const counts = await Promise.all(Array.from({ length: 200 }, () => countRequest(database, 'key:a', 60)));
  expect(Math.max(...counts.map(({ count }) => count))).toBe(200);
  await queryRows(
    server.url,
    "update rate_window set window_end = now() - interval '1 second' where key = 'key:a'",
  );
  expect((await countRequest(database, 'key:a', 60)).count).toBe(1);
});
