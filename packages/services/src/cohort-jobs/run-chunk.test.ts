// A chunk's doorbell: claimed, generated, stored and committed, or handed to whoever comes next.

import { rm, writeFile } from 'node:fs/promises';
import { claimChunk, listArtifacts } from '@synthward/db';
import { silentLogger } from '@synthward/observability';
import { createFilesystemStore } from '@synthward/storage';
import { createPrivateDirectory, until } from '@synthward/testkit';
import { threadsOf, usePlatform } from '../../test/use-platform';
import type { GenerationThreads } from '../generation/threads/generation-threads';
import { startHeartbeats } from './heartbeats';
import { type ChunkWork, runChunk } from './run-chunk';

const platform = usePlatform('run chunk');

const run = (chunkID: string, over: Partial<ChunkWork> = {}, signal = new AbortController().signal) =>
  runChunk(platform.chunkWork(over), chunkID, signal);

async function rowOf(chunkID: string) {
  const [row] = await platform.database.rows(
    `select status, fence, failures, run, patients, worker, error, tally->'summaries' is not null as summarised
       from cohort_chunk where id = $1`,
    [chunkID],
  );
  return row;
}

const artifactsOf = async (jobID: string) =>
  (await listArtifacts(platform.database(), platform.tenantID(), jobID)).map(({ name }) => name);

async function startOne(over: Readonly<Record<string, unknown>> = {}) {
  const { jobID, chunkIDs } = await platform.start(over);
  return { jobID, chunkID: chunkIDs[0] ?? '' };
}

/** Threads that let `meanwhile` happen when a chunk's work is done, before it is committed. */
function threadsThatWaitFor(meanwhile: () => Promise<unknown>): GenerationThreads {
  const threads = threadsOf(platform.store());
  return {
    ...threads,
    startChunk(task, signal) {
      const { outcome, progress } = threads.startChunk(task, signal);
      return {
        progress,
        outcome: outcome.then(async (made) => {
          await meanwhile();
          return made;
        }),
      };
    },
  };
}

test('a chunk is generated, stored and committed under the name of its worker', async () => {
  const { jobID, chunkID } = await startOne();
  const ring = jest.fn();
  await run(chunkID, { workerName: 'worker 7', ring });
  expect(await rowOf(chunkID)).toMatchObject({
    status: 'done',
    fence: 1,
    failures: 0,
    patients: 20,
    worker: 'worker 7',
  });
  expect(await artifactsOf(jobID)).toEqual(['cohort-00001.json.gz', 'patients-00001.ndjson.gz']);
  expect(ring).toHaveBeenCalledTimes(1);
});

test('lines about persons are kept for the first chunk alone', async () => {
  const { chunkIDs } = await platform.generate({ population: 1020 });
  const [first = '', second = ''] = chunkIDs;
  expect(await rowOf(first)).toMatchObject({ summarised: true });
  expect(await rowOf(second)).toMatchObject({ summarised: false });
});

test('a doorbell for a chunk that is done, or that is not there, does nothing', async () => {
  const { chunkID } = await startOne();
  await run(chunkID);
  const before = await rowOf(chunkID);
  await run(chunkID);
  await run('chk_absent');
  expect(await rowOf(chunkID)).toEqual(before);
});

test('ten doorbells at once give the same artifacts once', async () => {
  const { jobID, chunkID } = await startOne();
  await Promise.all(Array.from({ length: 10 }, () => run(chunkID)));
  expect(await rowOf(chunkID)).toMatchObject({ status: 'done', failures: 0, patients: 20 });
  expect(await artifactsOf(jobID)).toEqual(['cohort-00001.json.gz', 'patients-00001.ndjson.gz']);
});

test('a zombie that wakes after the chunk was claimed again leaves no trace in the rows', async () => {
  const { jobID, chunkID } = await startOne();
  await run(chunkID, { threads: threadsThatWaitFor(() => takeOver(chunkID)) });
  expect(await rowOf(chunkID)).toMatchObject({ status: 'running', fence: 2, worker: 'next', failures: 0 });
  expect(await artifactsOf(jobID)).toEqual([]);
});

test('a chunk whose store is away is tried three times, then parked, and its job fails with the reason', async () => {
  const { jobID, chunkID } = await startOne();
  const directory = createPrivateDirectory('broken-store');
  const store = await createFilesystemStore({ root: directory.path });
  await rm(directory.path, { recursive: true });
  await writeFile(directory.path, 'no longer a directory');
  const threads = threadsOf(store);
  const seen: unknown[] = [];
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await run(chunkID, { threads });
    seen.push(await rowOf(chunkID));
  }
  directory.remove();
  expect(seen).toMatchObject([
    { status: 'queued', failures: 1, run: 2 },
    { status: 'queued', failures: 2, run: 3 },
    { status: 'failed', failures: 3, error: { code: 'internal' } },
  ]);
  await platform.answerDoorbells();
  const [row] = await platform.database.rows(
    `select status, error->>'code' as code, (select count(*)::int from usage_event where job_id = $1) as usage
       from cohort_job where id = $1`,
    [jobID],
  );
  expect(row).toEqual({ status: 'failed', code: 'chunk_failed', usage: 0 });
});

test('a failure that passes costs an attempt and nothing else', async () => {
  const { jobID, chunkID } = await startOne();
  const allow = await platform.database.refuseInserts('artifact', 'the disk is full');
  await run(chunkID);
  await allow();
  expect(await rowOf(chunkID)).toMatchObject({ status: 'queued', failures: 1, patients: 0 });
  expect(await artifactsOf(jobID)).toEqual([]);
  await platform.answerDoorbells();
  expect(await platform.statusOf(jobID)).toBe('completed');
});

test('work that comes out differently is not tried again: the job fails and says so', async () => {
  const { jobID, chunkID } = await startOne();
  await platform.database.rows(
    `insert into artifact (id, job_id, tenant_id, name, position, format, media_type, storage_key, bytes, sha256, content_sha256, content_bytes, record_count)
     values ('art_other', $1, $2, 'patients-00001.ndjson.gz', 1, 'ndjson', 'x', 'k', 1, 's', 'other content', 1, 1)`,
    [jobID, platform.tenantID()],
  );
  await run(chunkID);
  expect(await rowOf(chunkID)).toMatchObject({ status: 'failed', failures: 1 });
  await platform.answerDoorbells();
  const [row] = await platform.database.rows('select status, error from cohort_job where id = $1', [jobID]);
  expect(row).toMatchObject({
    status: 'failed',
    error: { message: expect.stringContaining('patients-00001.ndjson.gz came out differently') },
  });
});

test('a worker that is shut down hands its chunk back: it is neither counted nor marked as failed', async () => {
  const { chunkID } = await startOne();
  const shutdown = new AbortController();
  const threads = threadsThatWaitFor(async () => {
    shutdown.abort(new Error('the worker is shutting down'));
    shutdown.signal.throwIfAborted();
  });
  await expect(run(chunkID, { threads }, shutdown.signal)).rejects.toThrow('the worker is shutting down');
  expect(await rowOf(chunkID)).toMatchObject({ status: 'queued', fence: 1, failures: 0, error: null });
  await run(chunkID);
  expect(await rowOf(chunkID)).toMatchObject({ status: 'done', fence: 2 });
});

test('work goes on no longer than the chunk is held: a heartbeat that finds it taken over stops it', async () => {
  const { chunkID } = await startOne();
  const heartbeats = startHeartbeats({ database: platform.database(), logger: silentLogger, everyMs: 10 });
  let reason: unknown;
  const threads: GenerationThreads = {
    ...threadsOf(platform.store()),
    startChunk(_, signal) {
      const stopped = new Promise<never>((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          reason = signal.reason;
          reject(signal.reason);
        });
      });
      return { outcome: stopped, progress: () => ({ patients: 0, records: 0, bytes: 0 }) };
    },
  };
  const running = run(chunkID, { threads, heartbeats });
  await takeOver(chunkID);
  await running;
  await heartbeats.stop();
  expect(reason).toMatchObject({ code: 'taken_over' });
  expect(await rowOf(chunkID)).toMatchObject({ status: 'running', fence: 2, worker: 'next', failures: 0 });
});

/** Takes the chunk over from its first holder, once it has one. */
async function takeOver(chunkID: string): Promise<void> {
  await until(async () => (await rowOf(chunkID))?.fence === 1, { message: 'the chunk is claimed' });
  await claimChunk(platform.database(), chunkID, { worker: 'next' });
}
