// Samples of progress: at most one a second, none smaller than the one before, and no more than are needed.

import { claimSampleChunk, createSampleTenant, startSampleJob, useDatabase } from '@synthward/testkit';
import { failChunk } from './chunk-failures';
import { heartbeatChunks } from './cohort-chunks';
import { cancelCohortJob } from './job-control';
import { pruneProgress, readProgress, sampleProgress } from './job-progress';

const database = useDatabase('job progress');
let tenantID: string;
beforeAll(async () => {
  tenantID = await createSampleTenant(database());
});

const beat = (chunkID: string, fence: number, patients: number) =>
  heartbeatChunks(database(), [{ chunkID, fence, patients, records: patients, bytes: patients }]);
const samplesOf = async (jobID: string) =>
  (await readProgress(database(), [jobID])).get(jobID)?.samples ?? [];
const patientsOf = async (jobID: string) => (await samplesOf(jobID)).map(({ patients }) => patients);

/** Makes the samples of the job look as if they had been written earlier. */
const age = (jobID: string, seconds: number) =>
  database.rows(
    `update progress_sample set second = second - make_interval(secs => $2), at = at - make_interval(secs => $2)
      where job_id = $1`,
    [jobID, seconds],
  );

async function running(chunks = 2) {
  const { jobID, chunkIDs } = await startSampleJob(database(), { tenantID, chunks });
  const fences = [];
  for (const chunkID of chunkIDs) fences.push(await claimSampleChunk(database(), chunkID));
  const [first = '', second = ''] = chunkIDs;
  return { jobID, first, second, fences };
}

test('heartbeats of a second share one sample, the sum of all chunks, whoever works on them', async () => {
  const { jobID, first, second, fences } = await running();
  await database.rows(`delete from progress_sample where job_id = $1`, [jobID]);
  for (const patients of [1, 2, 3]) {
    await beat(first, fences[0] ?? 0, patients);
    await beat(second, fences[1] ?? 0, patients);
  }
  const samples = await patientsOf(jobID);
  expect(samples[0]).toBe(6);
  expect(samples.length).toBeLessThanOrEqual(3); // the second may have turned in between
  const seconds = await database.rows(`select distinct second from progress_sample where job_id = $1`, [
    jobID,
  ]);
  expect(seconds).toHaveLength(samples.length);
});

test('a chunk that is claimed anew, or fails, leaves a sample of what was there', async () => {
  const { jobID, first, second, fences } = await running();
  await beat(first, fences[0] ?? 0, 9);
  await beat(second, fences[1] ?? 0, 4);
  await age(jobID, 3);
  await database.rows(`update cohort_chunk set patients = 11 where id = $1`, [first]); // seen by readers, not sampled
  const fence = await claimSampleChunk(database(), first);
  expect((await patientsOf(jobID))[0]).toBe(15);
  await age(jobID, 3);
  await beat(first, fence, 2);
  expect((await patientsOf(jobID))[0]).toBe(15);
  await beat(first, fence, 13);
  await age(jobID, 3);
  await failChunk(database(), {
    chunkID: first,
    fence,
    cause: { code: 'internal', message: 'no' },
    attempts: 3,
  });
  const { patients, samples } = (await readProgress(database(), [jobID])).get(jobID) ?? { samples: [] };
  expect([patients, samples[0]?.patients]).toEqual([4, 17]);
});

test('samples are read newest first, those of half a minute', async () => {
  const { jobID, first, fences } = await running();
  await beat(first, fences[0] ?? 0, 40);
  await database.rows(
    `insert into progress_sample (job_id, second, at, patients, records, bytes)
     select $1, second - make_interval(secs => n), at - make_interval(secs => n), 40 - n, 0, 0
       from progress_sample, generate_series(1, 39) as n where job_id = $1`,
    [jobID],
  );
  const patients = await patientsOf(jobID);
  expect(patients.slice(0, 3)).toEqual([40, 39, 38]);
  expect(patients).toHaveLength(31);
});

test('a job on which nothing is done has no sample', async () => {
  const { jobID } = await running();
  await sampleProgress(database(), [jobID]);
  expect(await samplesOf(jobID)).toEqual([]);
});

test('old samples go, but never the newest of an open job; all of them go when it has ended', async () => {
  const { jobID, first, fences } = await running();
  await beat(first, fences[0] ?? 0, 5);
  await age(jobID, 400);
  await beat(first, fences[0] ?? 0, 6);
  await age(jobID, 310);
  await pruneProgress(database());
  expect(await patientsOf(jobID)).toEqual([6]);
  await cancelCohortJob(database(), jobID, new Date());
  await pruneProgress(database());
  expect(await samplesOf(jobID)).toEqual([]);
});

test('a chunk that somebody else is changing delays no heartbeat, and does not count as lost', async () => {
  const { jobID, first, second, fences } = await running();
  const beats = [first, second].map((chunkID, at) => ({
    chunkID,
    fence: fences[at] ?? 0,
    patients: 7,
    records: 7,
    bytes: 7,
  }));
  const client = await database().pool.connect();
  await client.query('begin');
  await client.query(`update cohort_chunk set status = 'cancelled', fence = fence + 1 where id = $1`, [
    first,
  ]);
  expect(await heartbeatChunks(database(), beats)).toEqual(new Map());
  expect((await patientsOf(jobID))[0]).toBe(7);
  await client.query('commit');
  client.release();
  expect(await heartbeatChunks(database(), beats)).toEqual(new Map([[beats[0], 'cancelled']]));
});

test('heartbeats of many workers for the same jobs at once never lock each other out', async () => {
  const jobs = await Promise.all([running(), running(), running()]);
  const beats = jobs.map(({ first, fences }) => ({
    chunkID: first,
    fence: fences[0] ?? 0,
    patients: 1,
    records: 1,
    bytes: 1,
  }));
  const all = Array.from({ length: 40 }, (_, at) =>
    heartbeatChunks(database(), at % 2 === 0 ? beats : beats.toReversed()),
  );
  for (const losses of await Promise.all(all)) expect(losses.size).toBe(0);
});
