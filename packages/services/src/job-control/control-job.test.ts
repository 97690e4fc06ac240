// A job in its owner's hand: what is answered, what becomes of the files, and what a retry does and does not do again.

import { findCohortJob } from '@synthward/db';
import { silentLogger } from '@synthward/observability';
import { createSampleTenant, sampleContext, until } from '@synthward/testkit';
import { threadsOf, usePlatform } from '../../test/use-platform';
import { advanceCohortJob } from '../cohort-jobs/advance';
import { startHeartbeats } from '../cohort-jobs/heartbeats';
import { runChunk } from '../cohort-jobs/run-chunk';
import { storagePrefixOf } from '../generation/artifact-names';
import type { ChunkTask } from '../generation/generate-chunk';
import type { GenerationThreads } from '../generation/threads/generation-threads';
import { sweepCancelledJobs } from '../retention/cancelled-jobs';
import { cancelJob, pauseJob, resumeJob, retryJob } from './control-job';

const platform = usePlatform('job control');

beforeEach(() => platform.database.rows('truncate outbox')); // doorbells of the tests before

const control = () => ({
  database: platform.database(),
  viewer: { clock: { now: () => new Date() } },
  ring: () => undefined,
});
const at = (jobID: string, tenantID = platform.tenantID()) => ({ tenantID, jobID, by: sampleContext });
const signal = new AbortController().signal;
/** Two chunks of a thousand patients and one of twenty, which most tests make do with. */
const spec = { population: 2 * 1000 + 20, exports: { formats: ['ndjson', 'manifest'] } };

const chunksOf = async (jobID: string) =>
  (await findCohortJob(platform.database(), jobID))?.chunks.map(({ status }) => status);

async function digestsOf(jobID: string) {
  const rows = await platform.database.rows(
    'select name, content_sha256, sha256 from artifact where job_id = $1 order by position',
    [jobID],
  );
  return rows.map(({ name, content_sha256, sha256 }) => [name, content_sha256, sha256]);
}

const usageOf = (jobID: string) =>
  platform.database.rows('select 1 from usage_event where job_id = $1', [jobID]);

/** Objects in the store below the job's prefix, as their removal counts them. */
const removeRest = (jobID: string) => platform.store().deletePrefix(storagePrefixOf(at(jobID)));

/** Threads that note which parts they generate, and refuse some of them. */
function watchedThreads(refuses: (fromPart: number) => boolean = () => false) {
  const threads = threadsOf(platform.store());
  const parts: number[] = [];
  const watched: GenerationThreads = {
    ...threads,
    startChunk(task, stop) {
      parts.push(task.fromPart);
      if (!refuses(task.fromPart)) return threads.startChunk(task, stop);
      return { outcome: Promise.reject(new Error('the disk is full')), progress: () => NOTHING };
    },
  };
  return { parts, threads: watched };
}

const NOTHING = { patients: 0, records: 0, bytes: 0 };

describe('what is answered', () => {
  test('a cancelled job is shown as cancelled, without a link to cancel it; doing it again changes nothing', async () => {
    const { jobID } = await platform.start(spec);
    const view = await cancelJob(control(), at(jobID));
    expect(view).toMatchObject({ jobID, status: 'cancelled', artifacts: [], error: null });
    expect(view.links).not.toHaveProperty('cancel');
    expect(view.expiresAt).not.toBeNull();
    expect(await cancelJob(control(), at(jobID))).toEqual(view);
    await expect(retryJob(control(), at(jobID))).rejects.toMatchObject({ code: 'job_state_conflict' });
  });

  test('a paused job is shown as paused until it goes on', async () => {
    const jobID = await platform.submit(spec);
    expect(await pauseJob(control(), at(jobID))).toMatchObject({ status: 'paused' });
    expect(await pauseJob(control(), at(jobID))).toMatchObject({ status: 'paused' });
    expect(await resumeJob(control(), at(jobID))).toMatchObject({ status: 'queued' });
    await expect(resumeJob(control(), at(jobID))).rejects.toMatchObject({ code: 'job_state_conflict' });
  });

  test('a job that has ended is in no state for anything', async () => {
    const jobID = await platform.complete({ population: 5 });
    for (const act of [cancelJob, pauseJob, resumeJob, retryJob])
      await expect(act(control(), at(jobID))).rejects.toMatchObject({
        code: 'job_state_conflict',
        data: { status: 'completed' },
      });
    expect(await platform.statusOf(jobID)).toBe('completed');
  });

  test("a missing job, another tenant's and the job of an export are answered alike", async () => {
    const jobID = await platform.submit(spec);
    const stranger = await createSampleTenant(platform.database());
    const internal = await platform.submit(spec);
    await platform.database.rows(`update cohort_job set export_id = 'exp_1' where id = $1`, [internal]);
    for (const act of [cancelJob, pauseJob, resumeJob, retryJob])
      for (const address of [at('job_absent'), at(jobID, stranger), at(internal)])
        await expect(act(control(), address)).rejects.toMatchObject({ code: 'not_found' });
    expect([await platform.statusOf(jobID), await platform.statusOf(internal)]).toEqual(['queued', 'queued']);
  });

  test('a job of another engine, or that failed before its work began, is to be submitted again', async () => {
    const jobID = await platform.submit(spec);
    await platform.database.rows(`update cohort_job set engine_version = '0' where id = $1`, [jobID]);
    await advanceCohortJob(platform.jobWork(), jobID);
    await expect(retryJob(control(), at(jobID))).rejects.toMatchObject({
      code: 'job_state_conflict',
      message: expect.stringContaining('submit it again'),
    });
  });
});

describe('a cancelled job', () => {
  test('delivers nothing and costs nothing, and its files are gone once its doorbell was answered', async () => {
    const { jobID, chunkIDs } = await platform.start(spec);
    await runChunk(platform.chunkWork(), chunkIDs[2] ?? '', signal);
    await cancelJob(control(), at(jobID));
    await platform.answerDoorbells();
    expect(await removeRest(jobID)).toBe(0);
    expect(await usageOf(jobID)).toEqual([]);
    expect(await chunksOf(jobID)).toEqual(['cancelled', 'cancelled', 'done']);
  });

  test('stops whoever works on it, who clears up behind himself and counts no failure', async () => {
    const { jobID, chunkIDs } = await platform.start(spec);
    const heartbeats = startHeartbeats({
      database: platform.database(),
      logger: silentLogger,
      everyMs: 3_600_000,
    });
    const begun = { stopped: false };
    const threads: GenerationThreads = {
      ...threadsOf(platform.store()),
      startChunk: (task, stop) => ({ outcome: storeThenHang(task, stop), progress: () => NOTHING }),
    };
    async function storeThenHang(task: ChunkTask, stop: AbortSignal): Promise<never> {
      await threadsOf(platform.store()).startChunk(task, signal).outcome;
      await cancelJob(control(), at(jobID));
      heartbeats.lookAt(jobID);
      await until(() => stop.aborted, { message: 'the work is told to stop' });
      begun.stopped = true;
      throw stop.reason;
    }
    await runChunk(platform.chunkWork({ threads, heartbeats }), chunkIDs[2] ?? '', signal);
    await heartbeats.stop();
    expect(begun.stopped).toBe(true);
    expect(await removeRest(jobID)).toBe(0);
    const failures = await platform.database.rows('select 1 from failure where job_id = $1', [jobID]);
    expect([failures, (await chunksOf(jobID))?.[2]]).toEqual([[], 'cancelled']);
  });

  test('is swept a minute later, files and rows, whatever a straggler stored meanwhile', async () => {
    const { jobID, chunkIDs } = await platform.start(spec);
    await runChunk(platform.chunkWork(), chunkIDs[2] ?? '', signal);
    await cancelJob(control(), at(jobID));
    const sweepAt = (afterMs: number) =>
      sweepCancelledJobs({
        database: platform.database(),
        store: platform.store(),
        clock: { now: () => new Date(Date.now() + afterMs) },
      });
    const purged = async () => (await findCohortJob(platform.database(), jobID))?.purgedAt;
    await sweepAt(55_000);
    expect([await purged(), await digestsOf(jobID)]).toMatchObject([null, [expect.anything()]]);
    await sweepAt(61_000);
    expect([await purged(), await digestsOf(jobID)]).toEqual([expect.any(Date), []]);
    expect(await removeRest(jobID)).toBe(0);
    expect(await sweepAt(120_000)).toBe(0);
  });
});

describe('a retried job', () => {
  test('runs only what was not done, and comes to the bytes of a job that nothing happened to', async () => {
    const undisturbed = await platform.complete(spec);
    const { jobID, chunkIDs } = await platform.start(spec);
    const [, poisoned = '', last = ''] = chunkIDs;
    const before = watchedThreads((part) => part === 1);
    await runChunk(platform.chunkWork({ threads: before.threads }), last, signal);
    for (let attempt = 0; attempt < 3; attempt += 1)
      await runChunk(platform.chunkWork({ threads: before.threads }), poisoned, signal);
    expect(await platform.statusOf(jobID)).toBe('failed');
    expect(await chunksOf(jobID)).toEqual(['cancelled', 'failed', 'done']);
    expect(await usageOf(jobID)).toEqual([]);

    const view = await retryJob(control(), at(jobID));
    expect(view).toMatchObject({ status: 'running', error: null, endedAt: null });
    await platform.answerDoorbells(); // admits what waits, whose doorbells are answered as well
    expect(await platform.statusOf(jobID)).toBe('completed');
    expect(await digestsOf(jobID)).toEqual(await digestsOf(undisturbed));
    expect(await usageOf(jobID)).toHaveLength(4);
    const fences = await platform.database.rows(
      'select fence from cohort_chunk where job_id = $1 order by number',
      [jobID],
    );
    expect(before.parts).toEqual([2, 1, 1, 1]);
    // The end of the job takes a fence of each open chunk: one execution of the first and the last, four of the other.
    expect(fences.map(({ fence }) => fence)).toEqual([2, 5, 1]);
  });

  test('says so in its links as long as it can be retried', async () => {
    const { jobID, chunkIDs } = await platform.start(spec);
    const { threads } = watchedThreads(() => true);
    for (let attempt = 0; attempt < 3; attempt += 1)
      await runChunk(platform.chunkWork({ threads }), chunkIDs[0] ?? '', signal);
    const view = await retryJob(control(), at(jobID));
    expect(view.links).toMatchObject({ cancel: `${view.links.self}/cancel` });
    await cancelJob(control(), at(jobID));
  });

  test('failures carry the place in our code that they came from', async () => {
    const { jobID, chunkIDs } = await platform.start(spec);
    const { threads } = watchedThreads(() => true);
    await runChunk(platform.chunkWork({ threads }), chunkIDs[0] ?? '', signal);
    const rows = await platform.database.rows(
      'select code, message, frame, worker from failure where job_id = $1',
      [jobID],
    );
    expect(rows).toEqual([
      {
        code: 'internal',
        message: 'the disk is full',
        frame: expect.stringMatching(/^packages\/services\/job-control\/control-job\.test:/),
        worker: 'the test',
      },
    ]);
  });
});

test('a job that is paused while its chunks run is completed when it goes on, and not before', async () => {
  const { jobID, chunkIDs } = await platform.start(spec);
  const held = watchedThreads();
  const [, , last = ''] = chunkIDs;
  const threads: GenerationThreads = {
    ...held.threads,
    startChunk(task, stop) {
      const running = held.threads.startChunk(task, stop);
      const outcome = running.outcome.then(async (made) => {
        await pauseJob(control(), at(jobID));
        return made;
      });
      return { ...running, outcome };
    },
  };
  await runChunk(platform.chunkWork({ threads }), last, signal);
  await platform.answerDoorbells();
  expect(await platform.statusOf(jobID)).toBe('paused');
  expect(await chunksOf(jobID)).toEqual(['pending', 'pending', 'done']);
  await resumeJob(control(), at(jobID));
  await platform.answerDoorbells();
  expect(await platform.statusOf(jobID)).toBe('completed');
});
