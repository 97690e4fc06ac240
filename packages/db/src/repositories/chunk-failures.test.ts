// A chunk that fails is tried again until its attempts are used up; then it is parked, and its job fails with it.

import { claimSampleChunk, createSampleTenant, startSampleJob, useDatabase } from '@synthward/testkit';
import { failChunk } from './chunk-failures';
import { claimChunk, commitChunk, heartbeatChunks } from './cohort-chunks';
import { cancelCohortJob, pauseCohortJob, resumeCohortJob } from './job-control';

const database = useDatabase('chunk failures');
let tenantID: string;
beforeAll(async () => {
  tenantID = await createSampleTenant(database());
});

const cause = {
  code: 'internal',
  message: 'the store is away',
  kind: 'TypeError',
  frame: 'packages/storage/put:put',
};
const error = { code: cause.code, message: cause.message };

const start = (chunks = 1) => startSampleJob(database(), { tenantID, chunks });
const claim = (chunkID: string) => claimSampleChunk(database(), chunkID);
const fail = (chunkID: string, fence: number, attempts = 3) =>
  failChunk(database(), { chunkID, fence, cause, attempts });
const commit = (chunkID: string, fence: number) =>
  commitChunk(database(), { chunkID, fence, patients: 5, records: 6, bytes: 7, tally: {}, artifacts: [] });

const rowOf = async (chunkID: string) =>
  (
    await database.rows(
      `select status, fence, run, failures, patients, records, bytes::int, error, ended_at is not null as ended
         from cohort_chunk where id = $1`,
      [chunkID],
    )
  )[0];

const jobOf = async (jobID: string) =>
  (
    await database.rows(
      `select status, error, extract(day from expires_at - ended_at)::int as days from cohort_job where id = $1`,
      [jobID],
    )
  )[0];

const failuresOf = (jobID: string) =>
  database.rows('select chunk_id, code, message, frame, worker from failure where job_id = $1', [jobID]);

const eventsOf = async (jobID: string) =>
  (await database.rows('select type from job_event where job_id = $1 order by sequence', [jobID])).map(
    ({ type }) => type,
  );

/** But for the first of each, which stands for its admission. */
async function doorbellsOf(chunkIDs: readonly string[]): Promise<unknown[]> {
  const rows = await database.rows(
    `select message->>'id' as id from outbox
      where message->>'kind' = 'job' and message->'payload'->>'chunkID' = any($1) order by id`,
    [chunkIDs],
  );
  return rows.map(({ id }) => String(id)).filter((id) => !id.endsWith('-r1'));
}

test('a failing chunk is queued again under a new doorbell, and parked after its attempts', async () => {
  const { chunkIDs } = await start(2);
  const [chunkID = ''] = chunkIDs;
  const seen: unknown[] = [];
  for (let attempt = 0; attempt < 3; attempt += 1)
    seen.push([await fail(chunkID, await claim(chunkID)), await rowOf(chunkID)]);
  expect(seen).toMatchObject([
    ['queued again', { status: 'queued', failures: 1, run: 2, error, ended: false }],
    ['queued again', { status: 'queued', failures: 2, run: 3, error, ended: false }],
    ['parked', { status: 'failed', failures: 3, run: 3, error, ended: true }],
  ]);
  expect(await doorbellsOf(chunkIDs)).toEqual([`cc-${chunkID}-r2`, `cc-${chunkID}-r3`]);
});

test('each failure is a row with its place; one cause has one fingerprint', async () => {
  const { jobID, chunkIDs } = await start();
  const [chunkID = ''] = chunkIDs;
  await fail(chunkID, await claim(chunkID));
  await fail(chunkID, await claim(chunkID));
  const row = {
    chunk_id: chunkID,
    ...error,
    frame: cause.frame,
    worker: 'sample worker',
  };
  expect(await failuresOf(jobID)).toEqual([row, row]);
  const prints = await database.rows('select distinct fingerprint from failure where job_id = $1', [jobID]);
  expect(prints).toEqual([{ fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) }]);
});

test('a parked chunk fails its job at once, with its parts and the reason, and the rest is not worked on any more', async () => {
  const { jobID, chunkIDs } = await start(4);
  const [broken = '', done = '', running = '', queued = ''] = chunkIDs;
  await commit(done, await claim(done));
  const fence = await claim(running);
  expect(await fail(broken, await claim(broken), 1)).toBe('parked');
  expect(await jobOf(jobID)).toEqual({
    status: 'failed',
    error: { code: 'chunk_failed', message: 'Part 1 could not be generated: the store is away' },
    days: 90, // of the plan
  });
  expect(await Promise.all(chunkIDs.map(async (id) => (await rowOf(id))?.status))).toEqual([
    'failed',
    'done',
    'cancelled',
    'cancelled',
  ]);
  expect(await commit(running, fence)).toBe(false);
  expect(await claimChunk(database(), queued, { worker: 'w' })).toBeUndefined();
  expect(await eventsOf(jobID)).toEqual(['cohort_job.queued', 'cohort_job.started', 'cohort_job.failed']);
  expect(await failuresOf(jobID)).toHaveLength(1);
});

test('a chunk of several parts names them all', async () => {
  const { jobID, chunkIDs } = await start();
  const [chunkID = ''] = chunkIDs;
  await database.rows('update cohort_chunk set from_part = 5, to_part = 10 where id = $1', [chunkID]);
  await fail(chunkID, await claim(chunkID), 1);
  expect(await jobOf(jobID)).toMatchObject({
    error: { message: 'Parts 6 to 10 could not be generated: the store is away' },
  });
});

test('chunks that are parked at the same moment fail their job once, and nobody waits for the other', async () => {
  const { jobID, chunkIDs } = await start(8);
  const fences = await Promise.all(chunkIDs.map(claim));
  const effects = await Promise.all(chunkIDs.map((chunkID, i) => fail(chunkID, fences[i] ?? 0, 1)));
  expect(effects.filter((effect) => effect === 'parked')).toHaveLength(1);
  expect(effects.filter((effect) => effect === 'lost')).toHaveLength(7);
  expect(await eventsOf(jobID)).toEqual(['cohort_job.queued', 'cohort_job.started', 'cohort_job.failed']);
});

test('a zombie that fails changes nothing', async () => {
  const { jobID, chunkIDs } = await start();
  const [chunkID = ''] = chunkIDs;
  const zombie = await claim(chunkID);
  const newest = await claim(chunkID);
  expect(await fail(chunkID, zombie, 1)).toBe('lost');
  expect(await rowOf(chunkID)).toMatchObject({ status: 'running', fence: newest, failures: 0 });
  expect([await doorbellsOf(chunkIDs), await failuresOf(jobID)]).toEqual([[], []]);
});

test('a failure of a job that was cancelled meanwhile is nobody’s', async () => {
  const { jobID, chunkIDs } = await start();
  const [chunkID = ''] = chunkIDs;
  const fence = await claim(chunkID);
  await cancelCohortJob(database(), jobID, new Date());
  expect(await fail(chunkID, fence, 1)).toBe('lost');
  expect(await jobOf(jobID)).toMatchObject({ status: 'cancelled', error: null });
});

test('a failure is counted once, however often it is reported', async () => {
  const { jobID, chunkIDs } = await start();
  const [chunkID = ''] = chunkIDs;
  const fence = await claim(chunkID);
  const told = await Promise.all(Array.from({ length: 10 }, () => fail(chunkID, fence)));
  expect(told.filter((effect) => effect !== 'lost')).toEqual(['queued again']);
  expect(await rowOf(chunkID)).toMatchObject({ status: 'queued', failures: 1, run: 2 });
  expect(await failuresOf(jobID)).toHaveLength(1);
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

test('a chunk that failed while its job was held is rung for when the job goes on', async () => {
  const { jobID, chunkIDs } = await start();
  const [chunkID = ''] = chunkIDs;
  const fence = await claim(chunkID);
  await pauseCohortJob(database(), jobID);
  await fail(chunkID, fence);
  expect(await claimChunk(database(), chunkID, { worker: 'w' })).toBeUndefined();
  await resumeCohortJob(database(), jobID);
  expect(await rowOf(chunkID)).toMatchObject({ status: 'pending', run: 3 });
});
