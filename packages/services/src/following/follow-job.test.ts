// Following a job: every event once and in order, from wherever the client was, by whichever process.

import {
  failCohortJob,
  heartbeatChunks,
  pauseCohortJob,
  resumeCohortJob,
  retryCohortJob,
} from '@synthward/db';
import { silentLogger } from '@synthward/observability';
import { claimSampleChunk, createSampleTenant, until } from '@synthward/testkit';
import { usePlatform } from '../../test/use-platform';
import { advanceCohortJob } from '../cohort-jobs/advance';
import { runChunk } from '../cohort-jobs/run-chunk';
import { createJobFollower, type JobFrame, type JobStream } from './follow-job';
import { createJobWatcher } from './job-watcher';
import { createStreamPlaces } from './stream-places';

const platform = usePlatform('follow jobs');
const open = () => new AbortController().signal;

/** What one API process has; closed after the test. */
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

function startProcess({ pauseMs = 60_000 } = {}) {
  const watcher = createJobWatcher({ database: platform.database(), logger: silentLogger, everyMs: 10 });
  closing.push(() => watcher.close());
  const clock = { now: () => new Date() };
  const places = createStreamPlaces();
  const follower = createJobFollower({ database: platform.database(), watcher, places, clock, pauseMs });
  const follow = (jobID: string, { after = 0, signal = open(), tenantID = platform.tenantID() } = {}) =>
    follower.follow({ tenantID, jobID, after, signal });
  return { follow, close: () => watcher.close() };
}

function required(stream: JobStream | undefined): JobStream {
  if (!stream) throw new Error('there is nothing to follow');
  return stream;
}

/** Reads in the background; gives what has come so far. */
function collect(stream: JobStream) {
  const frames: JobFrame[] = [];
  const ended = (async () => {
    try {
      for await (const frame of stream.frames) frames.push(frame);
    } finally {
      stream.close();
    }
  })();
  const types = () => frames.flatMap((frame) => (frame.kind === 'event' ? [frame.event.type] : []));
  return { frames, types, ended };
}

const history = ['queued', 'started', 'finalising', 'completed'].map((name) => `cohort_job.${name}`);

test('a job that has ended is told from its first event to its last, and the stream ends', async () => {
  const jobID = await platform.complete();
  const reader = collect(required(await startProcess().follow(jobID)));
  await reader.ended;
  expect(reader.types()).toEqual(history);
  expect(reader.frames.map((frame) => frame.kind === 'event' && frame.event)).toMatchObject([
    { jobID, sequence: 1, status: 'queued' },
    { jobID, sequence: 2, status: 'running' },
    { jobID, sequence: 3, status: 'running' },
    { jobID, sequence: 4, status: 'completed', links: { self: expect.stringContaining(jobID) } },
  ]);
});

test('events come as they happen, and each once', async () => {
  const jobID = await platform.submit();
  const reader = collect(required(await startProcess().follow(jobID)));
  await until(() => reader.types().length === 1, { message: 'the first event has come' });
  await platform.answerDoorbells();
  await reader.ended;
  expect(reader.types()).toEqual(history);
});

test('a stream that is cut after any event and taken up at another process loses nothing and repeats nothing', async () => {
  const jobID = await platform.submit();
  const [one, other] = [startProcess(), startProcess()];
  const seen: number[] = [];
  const working = platform.answerDoorbells();
  for (let after = 0; after < history.length; after += 1) {
    const gone = new AbortController();
    const { follow } = after % 2 === 0 ? one : other;
    const stream = required(await follow(jobID, { after, signal: gone.signal }));
    for await (const frame of stream.frames) {
      if (frame.kind !== 'event') continue;
      seen.push(frame.event.sequence);
      break;
    }
    gone.abort();
    stream.close();
  }
  await working;
  expect(seen).toEqual([1, 2, 3, 4]);
  expect(await one.follow(jobID, { after: 4 })).toBeUndefined();
});

test('a failure ends the stream, and the history of a job that was tried again goes on behind it', async () => {
  const { jobID } = await platform.start();
  const { follow } = startProcess();
  const live = collect(required(await follow(jobID)));
  const error = { code: 'chunk_failed', message: 'the disk is full' };
  await failCohortJob(platform.database(), jobID, { error, endedAt: new Date() });
  await live.ended;
  expect(live.types().at(-1)).toBe('cohort_job.failed');
  expect(live.frames.at(-1)).toMatchObject({ event: { status: 'failed', error } });
  await platform.database.rows(`update cohort_chunk set status = 'failed' where job_id = $1`, [jobID]);
  await retryCohortJob(platform.database(), jobID);
  const again = collect(required(await follow(jobID)));
  await until(() => again.types().length === 4, { message: 'the history has come' });
  expect(again.types()).toEqual(
    ['queued', 'started', 'failed', 'retried'].map((name) => `cohort_job.${name}`),
  );
  await closing[0]?.();
  await again.ended;
});

test('an event has the status of its moment, whatever the job is by now', async () => {
  const jobID = await platform.submit();
  await pauseCohortJob(platform.database(), jobID);
  await resumeCohortJob(platform.database(), jobID);
  await platform.answerDoorbells();
  const reader = collect(required(await startProcess().follow(jobID)));
  await reader.ended;
  const statuses = reader.frames.flatMap((frame) => (frame.kind === 'event' ? [frame.event.status] : []));
  expect(statuses).toEqual(['queued', 'paused', 'queued', 'running', 'running', 'completed']);
});

test('progress is told as it grows, never twice the same, and not after the end', async () => {
  const { jobID, chunkIDs } = await platform.start({ population: 2500 });
  const reader = collect(required(await startProcess().follow(jobID)));
  const [first = ''] = chunkIDs;
  const fence = await claimSampleChunk(platform.database(), first);
  const told = () => reader.frames.flatMap((frame) => (frame.kind === 'progress' ? [frame.progress] : []));
  for (const patients of [10, 20]) {
    await heartbeatChunks(platform.database(), [{ chunkID: first, fence, patients, records: 1, bytes: 1 }]);
    await until(() => told().at(-1)?.patients === patients, { message: `${patients} patients are told` });
  }
  expect(told().at(-1)).toMatchObject({ jobID, patients: 20, fraction: 20 / 2500 });
  for (const chunkID of chunkIDs) await runChunk(platform.chunkWork(), chunkID, open());
  await advanceCohortJob(platform.jobWork(), jobID);
  await reader.ended;
  const texts = told().map((progress) => JSON.stringify(progress));
  expect(texts).toEqual([...new Set(texts)]);
  const patients = told().map((progress) => progress.patients);
  expect(patients).toEqual(patients.toSorted((a, b) => a - b));
  expect(reader.frames.at(-1)).toMatchObject({ event: { type: 'cohort_job.completed' } });
});

test('a stream on which nothing happens shows again and again that it is alive', async () => {
  const jobID = await platform.submit();
  const { follow, close } = startProcess({ pauseMs: 30 });
  const reader = collect(required(await follow(jobID)));
  await until(() => reader.frames.filter(({ kind }) => kind === 'pause').length >= 3, {
    message: 'three pauses',
  });
  await close();
  await reader.ended;
});

test('nothing is read for a client that does not take what it has', async () => {
  const jobID = await platform.submit();
  const stream = required(await startProcess({ pauseMs: 5 }).follow(jobID));
  const frames = stream.frames[Symbol.asyncIterator]();
  expect(await frames.next()).toMatchObject({ value: { event: { sequence: 1 } } });
  await platform.answerDoorbells();
  const rest: number[] = [];
  for (let next = await frames.next(); !next.done; next = await frames.next())
    if (next.value.kind === 'event') rest.push(next.value.event.sequence);
  expect(rest).toEqual([2, 3, 4]);
  stream.close();
});

test("another tenant's job is answered like a missing one, and an event that has not happened is refused", async () => {
  const jobID = await platform.submit();
  const { follow } = startProcess();
  const stranger = await createSampleTenant(platform.database());
  const told = await Promise.all(
    [follow(jobID, { tenantID: stranger }), follow('job_absent')].map((each) =>
      each.catch((error: unknown) => error),
    ),
  );
  expect(told[0]).toMatchObject({ code: 'not_found' });
  expect(told[1]).toEqual(told[0]);
  await expect(follow(jobID, { after: 2 })).rejects.toMatchObject({ code: 'invalid_parameter' });
});

test('the eleventh stream of a tenant is refused until one of the ten has ended; other tenants have their own', async () => {
  const jobID = await platform.submit();
  const { follow } = startProcess();
  const ten = [];
  for (let n = 0; n < 10; n += 1) ten.push(required(await follow(jobID)));
  await expect(follow(jobID)).rejects.toMatchObject({ code: 'too_many_streams' });
  ten[0]?.close();
  ten[0]?.close();
  required(await follow(jobID));
  await expect(follow(jobID)).rejects.toMatchObject({ code: 'too_many_streams' });
  required(await startProcess().follow(jobID)).close();
});

test('a stream ends when the client has gone, when its job is deleted, and when the process leaves', async () => {
  const { follow, close } = startProcess();
  const gone = new AbortController();
  const [left, deleted, stays] = await Promise.all([platform.submit(), platform.submit(), platform.submit()]);
  const readers = [
    collect(required(await follow(left, { signal: gone.signal }))),
    collect(required(await follow(deleted))),
    collect(required(await follow(stays))),
  ];
  await until(() => readers.every(({ types }) => types().length === 1), { message: 'all are under way' });
  gone.abort();
  await readers[0]?.ended;
  await platform.database.rows('delete from cohort_job where id = $1', [deleted]);
  await readers[1]?.ended;
  await close();
  await readers[2]?.ended;
  const late = collect(required(await follow(stays)));
  await late.ended;
  expect(late.frames).toEqual([]);
});
