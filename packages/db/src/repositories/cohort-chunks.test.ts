// Chunks: only the newest claim counts, and whoever lost a chunk learns it.

import {
  claimSampleChunk,
  createSampleTenant,
  sampleArtifact,
  sampleChunks,
  startSampleJob,
  submitSampleJob,
  until,
  useDatabase,
} from '@synthward/testkit';
import type { NewArtifact } from './artifacts';
import { claimChunk, commitChunk, heartbeatChunks, releaseChunk } from './cohort-chunks';
import { failCohortJob, startCohortJob } from './cohort-jobs';
import { cancelCohortJob } from './job-control';
import { readProgress } from './job-progress';

const database = useDatabase('cohort chunks');
let tenantID: string;
beforeAll(async () => {
  tenantID = await createSampleTenant(database());
});

const start = (chunks = 1) => startSampleJob(database(), { tenantID, chunks });
const claim = (chunkID: string) => claimSampleChunk(database(), chunkID);
const by = (worker: string) => ({ worker });

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
  return rows.map(({ id }) => id).filter((id) => id !== `cj-${jobID}-r1` && !/^cc-.*-r1$/.test(String(id))); // apart from submission and admission
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
  expect(await doorbellsOf(jobID)).toEqual([`cj-${jobID}-e-${chunkID}-f1`]);
});

test('two last chunks that are committed at the same moment, each while the other is open, ring for their job', async () => {
  const { jobID, chunkIDs } = await start(2);
  const [first = '', second = ''] = chunkIDs;
  const fences = [await claim(first), await claim(second)];
  const letCommit = await holdCommits();
  const commits = [commit(first, fences[0] ?? 0), commit(second, fences[1] ?? 0)];
  await until(async () => (await waitingForLock()) === 2, { message: 'both are about to commit' });
  await letCommit();
  expect(await Promise.all(commits)).toEqual([true, true]);
  expect((await doorbellsOf(jobID)).length).toBeGreaterThanOrEqual(1);
});

/** Lets transactions that changed a chunk do everything but end, until the answer is called. */
async function holdCommits(): Promise<() => Promise<void>> {
  await database.rows(
    `create function wait_to_commit() returns trigger language plpgsql as $$ begin perform pg_advisory_xact_lock_shared(7); return null; end $$;
     create constraint trigger wait_to_commit after update on cohort_chunk deferrable initially deferred
        for each row execute function wait_to_commit();`,
  );
  const holder = await database().pool.connect();
  await holder.query('select pg_advisory_lock(7)');
  return async () => {
    await holder.query('select pg_advisory_unlock(7)');
    holder.release();
    await database.rows('drop trigger wait_to_commit on cohort_chunk; drop function wait_to_commit();');
  };
}

async function waitingForLock(): Promise<number> {
  const rows = await database.rows(
    `select 1 from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`,
  );
  return rows.length;
}

test('a chunk cannot be claimed before its job runs, after the job has failed, nor when it is done', async () => {
  const queued = await submitSampleJob(database(), tenantID);
  const { jobID, chunkIDs } = await start(2);
  const [done = '', open = ''] = chunkIDs;
  await commit(done, await claim(done));
  expect(await claimChunk(database(), done, by('w'))).toBeUndefined();
  const error = { code: 'internal', message: 'no' };
  await failCohortJob(database(), jobID, { error, endedAt: new Date() });
  expect(await claimChunk(database(), open, by('w'))).toBeUndefined();
  expect(await rowOf(open)).toMatchObject({ status: 'cancelled', fence: 1 });
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

  test('answer the chunks that are held no longer: taken over, ended, or never known', async () => {
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
    const losses = await heartbeatChunks(database(), beats);
    expect([...losses].map(([{ chunkID }, loss]) => [chunkID, loss])).toEqual([
      [lost, 'taken_over'],
      [ended, 'taken_over'],
      ['chk_absent', 'taken_over'],
    ]);
    expect(await heartbeatChunks(database(), [])).toEqual(new Map());
  });

  test('tell a chunk whose job has ended from one that another worker has', async () => {
    const { jobID, chunkIDs } = await start();
    const [chunkID = ''] = chunkIDs;
    const mine = beat(chunkID, await claim(chunkID));
    await cancelCohortJob(database(), jobID, new Date());
    expect([...(await heartbeatChunks(database(), [mine])).values()]).toEqual(['cancelled']);
  });

  test('tell two claims of one chunk by one worker apart', async () => {
    const [chunkID = ''] = (await start()).chunkIDs;
    const [older, newest] = [beat(chunkID, await claim(chunkID)), beat(chunkID, await claim(chunkID))];
    expect([...(await heartbeatChunks(database(), [older, newest])).keys()]).toEqual([older]);
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

describe('a chunk that is handed back', () => {
  const release = (chunkID: string, fence: number) => releaseChunk(database(), { chunkID, fence });

  test('is queued at once, and neither as a failure nor as a claim without an end does it count', async () => {
    const { jobID, chunkIDs } = await start();
    const [chunkID = ''] = chunkIDs;
    for (let turn = 1; turn <= 3; turn += 1) {
      const fence = await claim(chunkID);
      expect(await release(chunkID, fence)).toBe(true);
      expect(await rowOf(chunkID)).toMatchObject({ status: 'queued', fence: turn, failures: 0, error: null });
    }
    const [row] = await database.rows('select fence - fence_base as claims from cohort_chunk where id = $1', [
      chunkID,
    ]);
    expect(row).toEqual({ claims: 0 });
    expect(await doorbellsOf(jobID)).toEqual([]); // its queue job is given back, not replaced
  });

  test('cannot be committed by whoever handed it back, and is not taken from whoever has it now', async () => {
    const [chunkID = ''] = (await start()).chunkIDs;
    const former = await claim(chunkID);
    await release(chunkID, former);
    expect(await commit(chunkID, former)).toBe(false);
    const present = await claim(chunkID);
    expect(await release(chunkID, former)).toBe(false);
    expect(await rowOf(chunkID)).toMatchObject({ status: 'running', fence: present });
  });
});
