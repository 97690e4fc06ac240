// What is done to a job by its owner: one winner each, with the chunks, the event and the notice in one transaction.

import {
  admitSampleJob,
  claimSampleChunk,
  createSampleTenant,
  sampleChunks,
  sampleJob,
  startSampleJob,
  submitSampleJob,
  until,
  useDatabase,
} from '@synthward/testkit';
import { listen } from '../listen';
import { failChunk } from './chunk-failures';
import { claimChunk, commitChunk } from './cohort-chunks';
import { failCohortJob, findCohortJob, startCohortJob, submitCohortJob } from './cohort-jobs';
import { cancelCohortJob, pauseCohortJob, resumeCohortJob, retryCohortJob } from './job-control';
import { CHUNKS_ENDED_CHANNEL } from './open-chunks';

const database = useDatabase('job control');
let tenantID: string;
beforeAll(async () => {
  tenantID = await createSampleTenant(database(), 'free');
});

const now = () => new Date();
const start = (chunks = 3) => startSampleJob(database(), { tenantID, chunks });
const claim = (chunkID: string) => claimSampleChunk(database(), chunkID);
const commit = (chunkID: string, fence: number) =>
  commitChunk(database(), { chunkID, fence, patients: 1, records: 1, bytes: 1, tally: {}, artifacts: [] });
const fail = (chunkID: string, fence: number) =>
  failChunk(database(), { chunkID, fence, cause: { code: 'internal', message: 'no' }, attempts: 1 });

const chunksOf = async (jobID: string) =>
  (await findCohortJob(database(), jobID))?.chunks.map(({ status, fence }) => `${status} ${fence}`);
const eventsOf = async (jobID: string) =>
  (await database.rows('select type from job_event where job_id = $1 order by sequence', [jobID])).map(
    ({ type }) => String(type).replace('cohort_job.', ''),
  );
const doorbellsOf = async (jobID: string) =>
  (
    await database.rows(
      `select message->>'id' as id from outbox where message->'payload'->>'jobID' = $1 order by id`,
      [jobID],
    )
  ).map(({ id }) => id);

describe('a cancelled job', () => {
  test('has its open chunks cancelled under a new fence; what is done stays done', async () => {
    const { jobID, chunkIDs } = await start();
    const [done = '', running = ''] = chunkIDs;
    await commit(done, await claim(done));
    const fence = await claim(running);
    const endedAt = new Date('2026-05-01T00:00:00Z');
    const job = await cancelCohortJob(database(), jobID, endedAt);
    expect(job).toMatchObject({ status: 'cancelled', endedAt });
    expect(await chunksOf(jobID)).toEqual(['done 1', 'cancelled 2', 'cancelled 1']);
    expect(await commit(running, fence)).toBe(false);
    expect((await findCohortJob(database(), jobID))?.expiresAt).toEqual(new Date('2026-05-08T00:00:00Z'));
  });

  test('is cancelled once, whoever tries at the same time, and rung for so that its files go', async () => {
    const { jobID } = await start();
    const all = await Promise.all(
      Array.from({ length: 10 }, () => cancelCohortJob(database(), jobID, now())),
    );
    expect(all.filter(Boolean)).toHaveLength(1);
    expect(await eventsOf(jobID)).toEqual(['queued', 'started', 'cancelled']);
    expect(await doorbellsOf(jobID)).toEqual([`cj-${jobID}-r1`, `cj-${jobID}-r2`]);
  });

  test('is told of on the channel when chunks of it were open, and not otherwise', async () => {
    const heard: string[] = [];
    let isListening = false;
    const listener = listen({
      url: database.url(),
      channel: CHUNKS_ENDED_CHANNEL,
      onNotice: (payload) => heard.push(payload),
      onListening: () => {
        isListening = true;
      },
      onLost: () => undefined,
    });
    await until(() => isListening, { message: 'the channel is open' });
    const planned = await start();
    await cancelCohortJob(database(), await submitSampleJob(database(), tenantID), now());
    await cancelCohortJob(database(), planned.jobID, now());
    await until(() => heard.length > 0, { message: 'the notice is heard' });
    await listener.stop();
    expect(heard).toEqual([planned.jobID]);
  });

  test('against fifty commits at once ends with each chunk on one side, whole', async () => {
    const { jobID, chunkIDs } = await start(50);
    const fences = await Promise.all(chunkIDs.map(claim));
    const [commits] = await Promise.all([
      Promise.all(chunkIDs.map((chunkID, i) => commit(chunkID, fences[i] ?? 0))),
      cancelCohortJob(database(), jobID, now()),
    ]);
    const states = (await chunksOf(jobID)) ?? [];
    expect(states.filter((state) => state === 'done 1')).toHaveLength(commits.filter(Boolean).length);
    expect(states.filter((state) => state === 'cancelled 2')).toHaveLength(
      commits.filter((each) => !each).length,
    );
  });

  test('can be neither paused, resumed nor retried', async () => {
    const { jobID } = await start();
    await cancelCohortJob(database(), jobID, now());
    for (const move of [pauseCohortJob, resumeCohortJob, retryCohortJob])
      expect(await move(database(), jobID)).toBeUndefined();
  });
});

describe('a paused job', () => {
  test('has nothing claimed, while what runs may finish; then it goes on with the rest', async () => {
    const { jobID, chunkIDs } = await start();
    const [running = '', queued = ''] = chunkIDs;
    const fence = await claim(running);
    expect(await pauseCohortJob(database(), jobID)).toMatchObject({ status: 'paused' });
    expect(await chunksOf(jobID)).toEqual(['running 1', 'pending 0', 'pending 0']);
    expect(await claimChunk(database(), queued, { worker: 'w' })).toBeUndefined();
    expect(await admitSampleJob(database(), jobID)).toBe(0);
    expect(await commit(running, fence)).toBe(true);
    expect(await resumeCohortJob(database(), jobID)).toMatchObject({ status: 'running', run: 2 });
    expect(await admitSampleJob(database(), jobID)).toBe(2);
    expect(await chunksOf(jobID)).toEqual(['done 1', 'queued 0', 'queued 0']);
    expect(await eventsOf(jobID)).toEqual(['queued', 'started', 'paused', 'resumed']);
    expect(await doorbellsOf(jobID)).toContain(`cj-${jobID}-r2`);
  });

  test('that was not planned yet is not planned, and waits in the queue again when it goes on', async () => {
    const jobID = await submitSampleJob(database(), tenantID);
    await pauseCohortJob(database(), jobID);
    expect(await startCohortJob(database(), jobID, sampleChunks(1))).toBe(false);
    expect(await resumeCohortJob(database(), jobID)).toMatchObject({ status: 'queued' });
    expect(await startCohortJob(database(), jobID, sampleChunks(1))).toBe(true);
  });

  test('can be cancelled', async () => {
    const { jobID } = await start();
    await pauseCohortJob(database(), jobID);
    expect(await cancelCohortJob(database(), jobID, now())).toMatchObject({ status: 'cancelled' });
    expect(await chunksOf(jobID)).toEqual(['cancelled 1', 'cancelled 1', 'cancelled 1']);
  });
});

describe('a retried job', () => {
  test('keeps what is done; the other chunks wait with all their attempts, and nothing of the failure is left', async () => {
    const { jobID, chunkIDs } = await start();
    const [done = '', broken = ''] = chunkIDs;
    await commit(done, await claim(done));
    await fail(broken, await claim(broken));
    const job = await retryCohortJob(database(), jobID);
    expect(job).toMatchObject({ status: 'running', error: null, endedAt: null, expiresAt: null });
    const rows = await database.rows(
      `select status, failures, fence - fence_base as claims, error, ended_at is not null as ended
         from cohort_chunk where job_id = $1 order by number`,
      [jobID],
    );
    const waiting = { status: 'pending', failures: 0, claims: 0, error: null, ended: false };
    expect(rows).toEqual([expect.objectContaining({ status: 'done', claims: 1 }), waiting, waiting]);
    expect(await eventsOf(jobID)).toEqual(['queued', 'started', 'failed', 'retried']);
  });

  test('has as long again as its deadline gave it at first', async () => {
    const deadlineAt = new Date(Date.now() + 600_000);
    const { id: jobID } = await submitCohortJob(database(), { ...sampleJob(tenantID), deadlineAt });
    await startCohortJob(database(), jobID, sampleChunks(1));
    await database.rows(
      `update cohort_job set created_at = created_at - interval '1 day', deadline_at = deadline_at - interval '1 day'
        where id = $1`,
      [jobID],
    );
    await failCohortJob(database(), jobID, { error: { code: 'x', message: 'y' }, endedAt: now() });
    await retryCohortJob(database(), jobID);
    const [row] = await database.rows(
      `select round(extract(epoch from deadline_at - now()) / 60)::int as minutes from cohort_job where id = $1`,
      [jobID],
    );
    expect(row).toEqual({ minutes: 10 });
  });

  test('is none that failed before it was planned: there is nothing to run again', async () => {
    const jobID = await submitSampleJob(database(), tenantID);
    await failCohortJob(database(), jobID, { error: { code: 'x', message: 'y' }, endedAt: now() });
    expect(await retryCohortJob(database(), jobID)).toBeUndefined();
  });

  test('is retried once, whoever tries at the same time', async () => {
    const { jobID, chunkIDs } = await start();
    await fail(chunkIDs[0] ?? '', await claim(chunkIDs[0] ?? ''));
    const all = await Promise.all(Array.from({ length: 10 }, () => retryCohortJob(database(), jobID)));
    expect(all.filter(Boolean)).toHaveLength(1);
  });
});
