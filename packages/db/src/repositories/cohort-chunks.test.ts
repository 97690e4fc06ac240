// Chunks: only the newest claim counts, and a failure is tried again until its attempts are used up.

import {
  claimSampleChunk,
  createSampleTenant,
  sampleArtifact,
  sampleChunks,
  startSampleJob,
  submitSampleJob,
  useDatabase,
} from '@synthward/testkit';
import type { NewArtifact } from './artifacts';
import { claimChunk, commitChunk, failChunk, heartbeatChunks } from './cohort-chunks';
import { failCohortJob, startCohortJob } from './cohort-jobs';
import { readProgress } from './job-progress';

const database = useDatabase('cohort chunks');
let tenantID: string;
beforeAll(async () => {
  tenantID = await createSampleTenant(database());
});

const start = (chunks = 1) => startSampleJob(database(), { tenantID, chunks });
const claim = (chunkID: string) => claimSampleChunk(database(), chunkID);
const by = (worker: string) => ({ worker, now: new Date('2026-05-01T00:00:00Z') });

const commit = (chunkID: string, fence: number, artifacts: readonly NewArtifact[] = []) =>
  commitChunk(database(), {
    chunkID,
    fence,
    patients: 5,
    records: 6,
    bytes: 7,
    tally: { counted: true },
    artifacts,
  });

const rowOf = async (chunkID: string) =>
  (
    await database.rows(
      `select status, fence, run, failures, patients, records, bytes::int, worker, error, ended_at is not null as ended
         from cohort_chunk where id = $1`,
      [chunkID],
    )
  )[0];

const artifactsOf = async (jobID: string) =>
  (await database.rows('select name from artifact where job_id = $1 order by name', [jobID])).map(
    ({ name }) => name,
  );

async function doorbellsOf(jobID: string): Promise<unknown[]> {
  const rows = await database.rows(
    `select message->>'id' as id from outbox where message->>'kind' = 'job' and (message->'payload'->>'jobID' = $1
       or message->'payload'->>'chunkID' in (select id from cohort_chunk where job_id = $1)) order by id`,
    [jobID],
  );
  return rows.map(({ id }) => id).filter((id) => id !== `cj-${jobID}-r1`);
}

test('a claim answers the chunk with its job, and mints the next fence', async () => {
  const { jobID, chunkIDs } = await start();
  const [chunkID = ''] = chunkIDs;
  const claimed = await claimChunk(database(), chunkID, by('first'));
  expect(claimed?.job).toMatchObject({ id: jobID, status: 'running' });
  expect(claimed?.chunk).toMatchObject({ id: chunkID, status: 'running', fence: 1, worker: 'first' });
  expect((await claimChunk(database(), chunkID, by('second')))?.chunk).toMatchObject({
    fence: 2,
    worker: 'second',
  });
});

test('of ten claims at once each has a fence of its own, and only the highest commits', async () => {
  const { jobID, chunkIDs } = await start();
  const [chunkID = ''] = chunkIDs;
  const fences = await Promise.all(Array.from({ length: 10 }, () => claim(chunkID)));
  expect(fences.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  const commits = await Promise.all(
    fences.map(async (fence) => ({
      fence,
      isMine: await commit(chunkID, fence, [sampleArtifact(`by ${fence}`)]),
    })),
  );
  expect(commits.filter(({ isMine }) => isMine)).toEqual([{ fence: 10, isMine: true }]);
  expect(await artifactsOf(jobID)).toEqual(['by 10']);
});

test("a zombie's commit matches no row, writes no artifact and rings for nobody", async () => {
  const { jobID, chunkIDs } = await start();
  const [chunkID = ''] = chunkIDs;
  const zombie = await claim(chunkID);
  const newest = await claim(chunkID);
  expect(await commit(chunkID, zombie, [sampleArtifact('a')])).toBe(false);
  expect(await rowOf(chunkID)).toMatchObject({ status: 'running', fence: newest, patients: 0 });
  expect(await artifactsOf(jobID)).toEqual([]);
  expect(await doorbellsOf(jobID)).toEqual([]);
});

test('a chunk is committed once, whoever tries again', async () => {
  const { jobID, chunkIDs } = await start();
  const [chunkID = ''] = chunkIDs;
  const fence = await claim(chunkID);
  const tries = await Promise.all(
    Array.from({ length: 10 }, () => commit(chunkID, fence, [sampleArtifact('a')])),
  );
  expect(tries.filter(Boolean)).toHaveLength(1);
  expect(await rowOf(chunkID)).toMatchObject({
    status: 'done',
    patients: 5,
    records: 6,
    bytes: 7,
    ended: true,
  });
  expect(await doorbellsOf(jobID)).toEqual([`cj-${jobID}-e-${chunkID}`]);
});

test('a chunk cannot be claimed before its job runs, after the job has failed, nor when it is done', async () => {
  const queued = await submitSampleJob(database(), tenantID);
  const { jobID, chunkIDs } = await start(2);
  const [done = '', open = ''] = chunkIDs;
  await commit(done, await claim(done));
  expect(await claimChunk(database(), done, by('w'))).toBeUndefined();
  await failCohortJob(database(), jobID, { error: {}, endedAt: new Date() });
  expect(await claimChunk(database(), open, by('w'))).toBeUndefined();
  expect(await rowOf(open)).toMatchObject({ status: 'queued', fence: 0 });
  const [chunk] = sampleChunks(1);
  await startCohortJob(database(), queued, chunk ? [chunk] : []);
  await database.rows(`update cohort_job set status = 'queued' where id = $1`, [queued]);
  expect(await claimChunk(database(), chunk?.id ?? '', by('w'))).toBeUndefined();
  expect(await claimChunk(database(), 'chk_absent', by('w'))).toBeUndefined();
});

test('the job is rung for when its last chunk ends, not before', async () => {
  const { jobID, chunkIDs } = await start(3);
  const rung: number[] = [];
  for (const chunkID of chunkIDs) {
    await commit(chunkID, await claim(chunkID));
    rung.push((await doorbellsOf(jobID)).length);
  }
  expect(rung).toEqual([0, 0, 1]);
});

test('a commit that fails at its doorbell leaves the chunk running and no artifact', async () => {
  const { jobID, chunkIDs } = await start();
  const [chunkID = ''] = chunkIDs;
  const fence = await claim(chunkID);
  const allow = await database.refuseInserts('outbox', 'the disk is full');
  await expect(commit(chunkID, fence, [sampleArtifact('a')])).rejects.toThrow('the disk is full');
  await allow();
  expect(await rowOf(chunkID)).toMatchObject({ status: 'running', patients: 0 });
  expect(await artifactsOf(jobID)).toEqual([]);
  expect(await commit(chunkID, fence, [sampleArtifact('a')])).toBe(true);
});

describe('equal work', () => {
  test('equal content under a known name is accepted, and recorded once', async () => {
    const { jobID, chunkIDs } = await start(2);
    const [first = '', second = ''] = chunkIDs;
    await commit(first, await claim(first), [sampleArtifact('part', { content: 'same' })]);
    const again = [sampleArtifact('part', { content: 'same' }), sampleArtifact('other')];
    expect(await commit(second, await claim(second), again)).toBe(true);
    expect(await artifactsOf(jobID)).toEqual(['other', 'part']);
  });

  test('other content under a known name is a violation of determinism and rolls everything back', async () => {
    const { jobID, chunkIDs } = await start(2);
    const [first = '', second = ''] = chunkIDs;
    await commit(first, await claim(first), [sampleArtifact('part', { content: 'same' })]);
    const fence = await claim(second);
    const differing = [sampleArtifact('before'), sampleArtifact('part', { content: 'different' })];
    await expect(commit(second, fence, differing)).rejects.toMatchObject({
      code: 'determinism_violated',
      data: { name: 'part' },
    });
    expect(await rowOf(second)).toMatchObject({ status: 'running', fence, patients: 0 });
    expect(await artifactsOf(jobID)).toEqual(['part']);
  });

  test('what is compared is the content: two compressions of it are equal work', async () => {
    const { jobID, chunkIDs } = await start(2);
    const [first = '', second = ''] = chunkIDs;
    await commit(first, await claim(first), [sampleArtifact('part', { sha256: 'one zlib' })]);
    const again = [sampleArtifact('part', { sha256: 'another zlib' })];
    expect(await commit(second, await claim(second), again)).toBe(true);
    expect(await artifactsOf(jobID)).toEqual(['part']);
  });

  test('two jobs may use the same name for different content', async () => {
    for (const content of ['one', 'two']) {
      const { jobID, chunkIDs } = await start();
      const [chunkID = ''] = chunkIDs;
      expect(await commit(chunkID, await claim(chunkID), [sampleArtifact('part', { content })])).toBe(true);
      expect(await artifactsOf(jobID)).toEqual(['part']);
    }
  });
});

describe('heartbeats', () => {
  const beat = (chunkID: string, fence: number, patients = 3) => ({
    chunkID,
    fence,
    patients,
    records: patients + 1,
    bytes: 5_000_000_000,
  });

  test('answer the chunks that are still held: not those taken over, ended, or never known', async () => {
    const { chunkIDs } = await start(3);
    const [held = '', lost = '', ended = ''] = chunkIDs;
    const beats = [
      beat(held, await claim(held)),
      beat(lost, await claim(lost)),
      beat(ended, await claim(ended)),
      beat('chk_absent', 1),
    ];
    await claim(lost);
    await commit(ended, 1);
    expect(await heartbeatChunks(database(), beats)).toEqual([held]);
    expect(await heartbeatChunks(database(), [])).toEqual([]);
  });

  test('progress belongs to the newest claim: it begins anew, and an older holder cannot touch it', async () => {
    const { jobID, chunkIDs } = await start();
    const [chunkID = ''] = chunkIDs;
    const progress = async () => (await readProgress(database(), [jobID])).get(jobID);
    const older = await claim(chunkID);
    await heartbeatChunks(database(), [beat(chunkID, older, 9)]);
    expect(await progress()).toMatchObject({ patients: 9, records: 10, bytes: 5_000_000_000 });
    const newest = await claim(chunkID);
    expect(await progress()).toMatchObject({ patients: 0, records: 0, bytes: 0 });
    await heartbeatChunks(database(), [beat(chunkID, newest, 2)]);
    await heartbeatChunks(database(), [beat(chunkID, older, 9)]);
    expect(await progress()).toMatchObject({ patients: 2 });
  });

  test('never change what was committed', async () => {
    const { chunkIDs } = await start();
    const [chunkID = ''] = chunkIDs;
    const fence = await claim(chunkID);
    await commit(chunkID, fence);
    await heartbeatChunks(database(), [beat(chunkID, fence, 1)]);
    expect(await rowOf(chunkID)).toMatchObject({ status: 'done', patients: 5, records: 6, bytes: 7 });
  });
});

describe('failures', () => {
  const error = { code: 'internal', message: 'the store is away' };
  const fail = (chunkID: string, fence: number, attempts = 3) =>
    failChunk(database(), { chunkID, fence, error, attempts });

  test('a failing chunk is queued again under a new doorbell, and parked after its attempts', async () => {
    const { jobID, chunkIDs } = await start(2);
    const [chunkID = ''] = chunkIDs;
    expect(await fail(chunkID, await claim(chunkID))).toBe(true);
    expect(await rowOf(chunkID)).toMatchObject({
      status: 'queued',
      failures: 1,
      run: 2,
      error,
      ended: false,
    });
    expect(await fail(chunkID, await claim(chunkID))).toBe(true);
    expect(await rowOf(chunkID)).toMatchObject({ status: 'queued', failures: 2, run: 3 });
    expect(await fail(chunkID, await claim(chunkID))).toBe(true);
    expect(await rowOf(chunkID)).toMatchObject({ status: 'failed', failures: 3, error, ended: true });
    expect(await doorbellsOf(jobID)).toEqual([
      `cc-${chunkID}-r2`,
      `cc-${chunkID}-r3`,
      `cj-${jobID}-e-${chunkID}`,
    ]);
  });

  test('a zombie that fails changes nothing', async () => {
    const { jobID, chunkIDs } = await start();
    const [chunkID = ''] = chunkIDs;
    const zombie = await claim(chunkID);
    const newest = await claim(chunkID);
    expect(await fail(chunkID, zombie, 1)).toBe(false);
    expect(await rowOf(chunkID)).toMatchObject({ status: 'running', fence: newest, failures: 0 });
    expect(await doorbellsOf(jobID)).toEqual([]);
  });

  test('a failure is counted once, however often it is reported', async () => {
    const { chunkIDs } = await start();
    const [chunkID = ''] = chunkIDs;
    const fence = await claim(chunkID);
    const told = await Promise.all(Array.from({ length: 10 }, () => fail(chunkID, fence)));
    expect(told.filter(Boolean)).toHaveLength(1);
    expect(await rowOf(chunkID)).toMatchObject({ status: 'queued', failures: 1, run: 2 });
  });

  test('progress of a failed attempt is taken back, and its error is gone once the chunk is done', async () => {
    const { chunkIDs } = await start();
    const [chunkID = ''] = chunkIDs;
    const fence = await claim(chunkID);
    await heartbeatChunks(database(), [{ chunkID, fence, patients: 4, records: 4, bytes: 4 }]);
    await fail(chunkID, fence);
    expect(await rowOf(chunkID)).toMatchObject({ patients: 0, records: 0, bytes: 0, error });
    await commit(chunkID, await claim(chunkID));
    expect(await rowOf(chunkID)).toMatchObject({ status: 'done', error: null, failures: 1 });
  });
});
