// The reconciler's rules: they ring for work that nobody does, and leave alone whoever is busy.

import {
  claimSampleChunk,
  createSampleTenant,
  sampleChunks,
  startSampleJob,
  submitSampleJob,
  useDatabase,
} from '@synthward/testkit';
import { parkPoisonedChunks } from './chunk-failures';
import { claimChunk, commitChunk } from './cohort-chunks';
import { beginFinalising, completeCohortJob, startCohortJob } from './cohort-jobs';
import { failOverdueJobs, ringForChunks, ringForJobs } from './reconciliation';

const database = useDatabase('reconciliation');
let tenantID: string;
beforeEach(async () => {
  await database.rows('truncate tenant, outbox cascade');
  tenantID = await createSampleTenant(database());
});

const patience = { jobSeconds: 30, heartbeatSeconds: 20, queuedSeconds: 600, claims: 5 };

const start = (chunks = 1) => startSampleJob(database(), { tenantID, chunks });

async function neglectJob(jobID: string, seconds: number): Promise<void> {
  const since = 'now() - make_interval(secs => $2)';
  await database.rows(`update cohort_job set rung_at = ${since} where id = $1`, [jobID, seconds]);
  await database.rows(
    `update cohort_chunk set ended_at = ${since} where job_id = $1 and ended_at is not null`,
    [jobID, seconds],
  );
}

const neglectChunk = (chunkID: string, seconds: number) =>
  database.rows('update cohort_chunk set heartbeat_at = now() - make_interval(secs => $2) where id = $1', [
    chunkID,
    seconds,
  ]);

async function commit(chunkID: string): Promise<void> {
  const fence = await claimSampleChunk(database(), chunkID);
  const counts = { patients: 1, records: 1, bytes: 1, tally: {}, artifacts: [] };
  await commitChunk(database(), { chunkID, fence, ...counts });
}

/** What the rules ring for now, all of them: number by number and message by message. */
async function ring() {
  await database.rows('truncate outbox');
  const parked = await parkPoisonedChunks(database(), patience);
  const chunks = await ringForChunks(database(), patience);
  const jobs = await ringForJobs(database(), patience);
  const messages = (await database.rows('select message from outbox order by id')).map(
    ({ message }) => message,
  );
  return { parked, chunks, jobs, messages };
}

const nothing = { parked: 0, chunks: 0, jobs: 0, messages: [] };

const ringsForJob = (jobID: string, run: number) => ({
  ...nothing,
  jobs: 1,
  messages: [{ kind: 'job', queue: 'cohort-job', id: `cj-${jobID}-r${run}`, payload: { jobID } }],
});

const ringsForChunk = (chunkID: string, run: number) => ({
  ...nothing,
  chunks: 1,
  messages: [{ kind: 'job', queue: 'cohort-chunk', id: `cc-${chunkID}-r${run}`, payload: { chunkID } }],
});

test('a queued job whose doorbell was lost is rung for, each time under a new id', async () => {
  const jobID = await submitSampleJob(database(), tenantID);
  await neglectJob(jobID, 31);
  expect(await ring()).toEqual(ringsForJob(jobID, 2));
  await neglectJob(jobID, 31);
  expect(await ring()).toEqual(ringsForJob(jobID, 3));
});

test('a job or chunk that somebody is changing is left to the next round, and delays none of the others', async () => {
  const [held, free] = [await start(1), await start(1)];
  const [queued, other] = [
    await submitSampleJob(database(), tenantID),
    await submitSampleJob(database(), await createSampleTenant(database())),
  ];
  for (const jobID of [queued, other]) await neglectJob(jobID, 31);
  for (const { chunkIDs } of [held, free]) await neglectChunk(chunkIDs[0] ?? '', 601);
  const client = await database().pool.connect();
  await client.query('begin');
  await client.query('select from cohort_job where id = $1 for update', [queued]);
  await client.query('select from cohort_chunk where job_id = $1 for update', [held.jobID]);
  expect(await ring()).toMatchObject({ chunks: 1, jobs: 1 });
  await client.query('rollback');
  client.release();
  expect(await ring()).toMatchObject({ chunks: 1, jobs: 1 });
});

test('a job that was rung for just now is left alone', async () => {
  const jobID = await submitSampleJob(database(), tenantID);
  await neglectJob(jobID, 29);
  expect(await ring()).toEqual(nothing);
  await neglectJob(jobID, 31);
  await ring();
  expect(await ring()).toEqual(nothing);
});

test('a job with open chunks is left to them, however long they take', async () => {
  const { jobID, chunkIDs } = await start(2);
  const [first = '', second = ''] = chunkIDs;
  await commit(first);
  await claimSampleChunk(database(), second);
  await neglectJob(jobID, 3600);
  expect(await ring()).toEqual(nothing);
});

test('a job whose chunks wait to be admitted is left to admission', async () => {
  const jobID = await submitSampleJob(database(), tenantID);
  await startCohortJob(database(), jobID, sampleChunks(2));
  await neglectJob(jobID, 3600);
  expect(await ring()).toEqual(nothing);
});

test('of queued jobs the oldest of each tenant is rung for, and none while its tenant has no place for it', async () => {
  const [first, second] = [
    await createSampleTenant(database(), 'free'),
    await createSampleTenant(database()),
  ];
  const older = await submitSampleJob(database(), first);
  const jobIDs = [older, await submitSampleJob(database(), first), await submitSampleJob(database(), second)];
  for (const jobID of jobIDs) await neglectJob(jobID, 31);
  const rung = await ring();
  expect(rung.messages.map((message) => (message as { id: string }).id).toSorted()).toEqual(
    [`cj-${jobIDs[0]}-r2`, `cj-${jobIDs[2]}-r2`].toSorted(),
  );
  await startCohortJob(database(), older, sampleChunks(1));
  expect(await ring()).toEqual(nothing);
});

test('a job whose chunks have all ended is rung for when nobody has finished it', async () => {
  const { jobID, chunkIDs } = await start(2);
  const [first = '', second = ''] = chunkIDs;
  await commit(first);
  await commit(second);
  await neglectJob(jobID, 31);
  expect(await ring()).toEqual(ringsForJob(jobID, 2));
});

test('a job that ran for long and whose last chunk ended just now is left to its doorbell', async () => {
  const { jobID, chunkIDs } = await start();
  await neglectJob(jobID, 3600);
  await commit(chunkIDs[0] ?? '');
  expect(await ring()).toEqual(nothing);
});

test('a job whose finaliser fell silent is rung for', async () => {
  const { jobID, chunkIDs } = await start();
  await commit(chunkIDs[0] ?? '');
  await beginFinalising(database(), jobID);
  expect(await ring()).toEqual(nothing);
  await neglectJob(jobID, 31);
  expect(await ring()).toEqual(ringsForJob(jobID, 2));
});

test('a job that has ended is never rung for', async () => {
  const { jobID, chunkIDs } = await start();
  await commit(chunkIDs[0] ?? '');
  await beginFinalising(database(), jobID);
  await completeCohortJob(database(), jobID, {
    manifest: {},
    quality: {},
    summaries: [],
    artifacts: [],
    usage: { patientsGenerated: 1, sourceRecords: 1, fhirResources: 1, generationJobCount: 1 },
    endedAt: new Date(),
    expiresAt: new Date(),
  });
  await neglectJob(jobID, 3600);
  expect(await ring()).toEqual(nothing);
});

test('a chunk whose worker fell silent is queued again and rung for, under a new id', async () => {
  const [chunkID = ''] = (await start()).chunkIDs;
  const fence = await claimSampleChunk(database(), chunkID);
  await neglectChunk(chunkID, 21);
  expect(await ring()).toEqual(ringsForChunk(chunkID, 2));
  const again = await claimChunk(database(), chunkID, { worker: 'next' });
  expect(again?.chunk.fence).toBe(fence + 1);
});

test('a chunk with a heartbeat is left alone', async () => {
  const [chunkID = ''] = (await start()).chunkIDs;
  await claimSampleChunk(database(), chunkID);
  await neglectChunk(chunkID, 19);
  expect(await ring()).toEqual(nothing);
});

test('a silent worker that comes back after its chunk was queued again cannot commit it', async () => {
  const [chunkID = ''] = (await start()).chunkIDs;
  const fence = await claimSampleChunk(database(), chunkID);
  await neglectChunk(chunkID, 21);
  await ring();
  const counts = { patients: 1, records: 1, bytes: 1, tally: {}, artifacts: [] };
  // It was queued again, so the row no longer belongs to it: the work is done once more, and counted once.
  expect(await commitChunk(database(), { chunkID, fence, ...counts })).toBe(false);
  await commit(chunkID);
  expect(await ring()).toEqual(nothing);
});

test('a queued chunk may wait long, for a busy fleet has a backlog; then it is rung for', async () => {
  const [chunkID = ''] = (await start()).chunkIDs;
  await neglectChunk(chunkID, 599);
  expect(await ring()).toEqual(nothing);
  await neglectChunk(chunkID, 601);
  expect(await ring()).toEqual(ringsForChunk(chunkID, 2));
  expect(await ring()).toEqual(nothing);
});

test('chunks of a job that does not run are left alone', async () => {
  const { jobID, chunkIDs } = await start();
  const [chunkID = ''] = chunkIDs;
  await claimSampleChunk(database(), chunkID);
  await neglectChunk(chunkID, 3600);
  await database.rows(`update cohort_job set status = 'failed' where id = $1`, [jobID]);
  expect(await ring()).toEqual(nothing);
});

test('a chunk that took its worker down at every claim is parked, and its job fails with it', async () => {
  const { jobID, chunkIDs } = await start();
  const [chunkID = ''] = chunkIDs;
  for (let claims = 0; claims < patience.claims; claims += 1) await claimSampleChunk(database(), chunkID);
  expect(await ring()).toEqual(nothing); // its last worker may still be at it
  await neglectChunk(chunkID, 21);
  expect(await ring()).toEqual({ ...nothing, parked: 1 });
  const [row] = await database.rows(
    `select status, error->>'code' as code, ended_at is not null as ended from cohort_chunk where id = $1`,
    [chunkID],
  );
  expect(row).toEqual({ status: 'failed', code: 'chunk_poisoned', ended: true });
  const [job] = await database.rows('select status, error from cohort_job where id = $1', [jobID]);
  expect(job).toEqual({
    status: 'failed',
    error: {
      code: 'chunk_failed',
      message: 'Part 1 could not be generated: Its worker died at every attempt.',
    },
  });
  const failures = await database.rows('select chunk_id, code, worker from failure where job_id = $1', [
    jobID,
  ]);
  expect(failures).toEqual([{ chunk_id: chunkID, code: 'chunk_poisoned', worker: 'sample worker' }]);
});

test('claims that were handed back count no more than those before a retry', async () => {
  const [chunkID = ''] = (await start()).chunkIDs;
  for (let claims = 0; claims < patience.claims; claims += 1) await claimSampleChunk(database(), chunkID);
  await database.rows('update cohort_chunk set fence_base = 1 where id = $1', [chunkID]);
  await neglectChunk(chunkID, 21);
  expect(await ring()).toMatchObject({ parked: 0, chunks: 1 });
});

describe('deadlines', () => {
  const setDeadline = (jobID: string, seconds: number) =>
    database.rows('update cohort_job set deadline_at = now() + make_interval(secs => $2) where id = $1', [
      jobID,
      seconds,
    ]);
  const stateOf = async (jobID: string) =>
    (
      await database.rows(
        `select status, error->>'code' as code, expires_at is not null as kept,
                (select array_agg(distinct status) from cohort_chunk where job_id = $1) as chunks
           from cohort_job where id = $1`,
        [jobID],
      )
    )[0];

  test.each(['queued', 'running', 'paused', 'finalising'])(
    'a job that is %s when its deadline passes fails, once, and its open chunks end',
    async (status) => {
      const { jobID, chunkIDs } = await start(2);
      await commit(chunkIDs[0] ?? '');
      await database.rows('update cohort_job set status = $2 where id = $1', [jobID, status]);
      await setDeadline(jobID, -1);
      const all = await Promise.all(Array.from({ length: 5 }, () => failOverdueJobs(database())));
      expect(all.reduce((sum, each) => sum + each)).toBe(1);
      expect(await stateOf(jobID)).toEqual({
        status: 'failed',
        code: 'deadline_exceeded',
        kept: true,
        chunks: ['cancelled', 'done'],
      });
    },
  );

  test('a job that has time left, or has ended, is left alone', async () => {
    const [open, ended] = [await start(), await start()];
    await setDeadline(open.jobID, 60);
    await setDeadline(ended.jobID, -60);
    await database.rows(`update cohort_job set status = 'completed' where id = $1`, [ended.jobID]);
    expect(await failOverdueJobs(database())).toBe(0);
    expect([await stateOf(open.jobID), await stateOf(ended.jobID)]).toMatchObject([
      { status: 'running' },
      { status: 'completed' },
    ]);
  });
});

test('a worker whose chunk was parked cannot commit it any more', async () => {
  const [chunkID = ''] = (await start()).chunkIDs;
  let fence = 0;
  for (let claims = 0; claims < patience.claims; claims += 1)
    fence = await claimSampleChunk(database(), chunkID);
  await neglectChunk(chunkID, 21);
  await ring();
  const counts = { patients: 1, records: 1, bytes: 1, tally: {}, artifacts: [] };
  expect(await commitChunk(database(), { chunkID, fence, ...counts })).toBe(false);
});

test('ten reconcilers at once ring once for each', async () => {
  const queued = await submitSampleJob(database(), tenantID);
  const [chunkID = ''] = (await start()).chunkIDs;
  await claimSampleChunk(database(), chunkID);
  await neglectJob(queued, 31);
  await neglectChunk(chunkID, 21);
  await database.rows('truncate outbox');
  await Promise.all(
    Array.from({ length: 10 }, () =>
      Promise.all([ringForJobs(database(), patience), ringForChunks(database(), patience)]),
    ),
  );
  expect(await database.rows('select 1 from outbox')).toHaveLength(2);
});
