// A job's doorbell: whoever rings, whenever and however often, the job goes one way, once.

import { failCohortJob, findCohortJob } from '@synthward/db';
import { usePlatform } from '../../test/use-platform';
import { advanceCohortJob } from './advance';
import { runChunk } from './run-chunk';

const platform = usePlatform('advance cohort job');

const advance = (jobID: string) => advanceCohortJob(platform.jobWork(), jobID);
const signal = new AbortController().signal;

/** Fifty workers at the same door. */
const ringFiftyTimes = (jobID: string) => Promise.all(Array.from({ length: 50 }, () => advance(jobID)));

/** Everything that a doorbell could have done. */
async function effectsOf(jobID: string) {
  const [row] = await platform.database.rows(
    `select status, version,
            (select count(*)::int from cohort_chunk where job_id = $1) as chunks,
            (select count(*)::int from artifact where job_id = $1) as artifacts,
            (select count(*)::int from usage_event where job_id = $1) as usage,
            (select array_agg(sequence || ' ' || type order by sequence) from job_event where job_id = $1) as events
       from cohort_job where id = $1`,
    [jobID],
  );
  return row;
}

const PARTS = 3;
const spec = { population: 2 * 1000 + 40 };

describe('rung fifty times at once', () => {
  test('a queued job is planned once', async () => {
    const jobID = await platform.submit(spec);
    await ringFiftyTimes(jobID);
    expect(await effectsOf(jobID)).toMatchObject({
      status: 'running',
      chunks: PARTS,
      events: ['1 cohort_job.queued', '2 cohort_job.started'],
    });
  });

  test('a job with open chunks is left to them', async () => {
    const { jobID, chunkIDs } = await platform.start(spec);
    await runChunk(platform.chunkWork(), chunkIDs[0] ?? '', signal);
    const before = await effectsOf(jobID);
    await ringFiftyTimes(jobID);
    expect(await effectsOf(jobID)).toEqual(before);
  });

  test('a job whose chunks are done is completed once: one event, one manifest, four rows of usage', async () => {
    const { jobID } = await platform.generate(spec);
    await ringFiftyTimes(jobID);
    expect(await effectsOf(jobID)).toEqual({
      status: 'completed',
      version: 4,
      chunks: PARTS,
      artifacts: 2 * PARTS + 2,
      usage: 4,
      events: [
        '1 cohort_job.queued',
        '2 cohort_job.started',
        '3 cohort_job.finalising',
        '4 cohort_job.completed',
      ],
    });
  });

  test('a completed job stays as it is', async () => {
    const jobID = await platform.complete();
    const before = await findCohortJob(platform.database(), jobID);
    await ringFiftyTimes(jobID);
    expect(await findCohortJob(platform.database(), jobID)).toEqual(before);
    expect(await effectsOf(jobID)).toMatchObject({ usage: 4, version: 4 });
  });

  test('a failed job stays as it is', async () => {
    const jobID = await platform.submit();
    await failCohortJob(platform.database(), jobID, {
      error: { code: 'x', message: 'y' },
      endedAt: new Date(),
    });
    const before = await effectsOf(jobID);
    await ringFiftyTimes(jobID);
    expect(await effectsOf(jobID)).toEqual(before);
  });

  test('a job that is not there is nobody’s business', async () => {
    await expect(ringFiftyTimes('job_absent')).resolves.toHaveLength(50);
  });
});

test('a job whose finaliser died is finished by the next ring', async () => {
  const { jobID } = await platform.generate();
  await platform.database.rows(
    `update cohort_job set status = 'finalising', version = version + 1 where id = $1`,
    [jobID],
  );
  await advance(jobID);
  expect(await platform.statusOf(jobID)).toBe('completed');
});

test('the relay is hurried for the chunks by the starter alone', async () => {
  const jobID = await platform.submit();
  const ring = jest.fn();
  const work = platform.jobWork({ ring });
  await Promise.all([1, 2, 3].map(() => advanceCohortJob(work, jobID)));
  expect(ring).toHaveBeenCalledTimes(1);
});

test('a job planned by another engine fails with advice, for its preview would no longer hold', async () => {
  const jobID = await platform.submit();
  await platform.database.rows(`update cohort_job set engine_version = '0.0.1' where id = $1`, [jobID]);
  await advance(jobID);
  expect(await findCohortJob(platform.database(), jobID)).toMatchObject({
    status: 'failed',
    error: { code: 'engine_version_changed', message: expect.stringContaining('Submit it again') },
    chunks: [],
  });
});

test('a parked chunk fails the job with its reason, once the others have ended, and nothing is charged', async () => {
  const { jobID, chunkIDs } = await platform.start(spec);
  const [broken = '', ...whole] = chunkIDs;
  await platform.database.rows(
    `update cohort_chunk set status = 'failed', error = '{"code":"internal","message":"the store is full"}' where id = $1`,
    [broken],
  );
  await advance(jobID);
  expect(await platform.statusOf(jobID)).toBe('running');
  for (const chunkID of whole) await runChunk(platform.chunkWork(), chunkID, signal);
  await advance(jobID);
  expect(await effectsOf(jobID)).toMatchObject({
    status: 'failed',
    usage: 0,
    events: ['1 cohort_job.queued', '2 cohort_job.started', '3 cohort_job.failed'],
  });
  expect((await findCohortJob(platform.database(), jobID))?.error).toEqual({
    code: 'chunk_failed',
    message: 'Part 1 could not be generated: the store is full',
  });
});

test('doorbells alone carry a job from submission to completion', async () => {
  const jobID = await platform.submit(spec);
  await platform.answerDoorbells();
  expect(await effectsOf(jobID)).toMatchObject({ status: 'completed', usage: 4, chunks: PARTS });
});
