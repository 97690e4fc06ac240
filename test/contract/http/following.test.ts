// Following a job over HTTP: the words of the stream, and what happens at its edges.

import http from 'node:http';
import { AppError } from '@synthward/kernel';
import { until } from '@synthward/testkit';
import type { ApiServices } from '../../../apps/api/src/api-services';
import type { JobFrame } from '../../../apps/api/src/api-services/follow-services';
import { JOB, sampleServices, TENANT } from './sample-services';
import { credentials, expectProblem, startApi } from './start-api';

const job = `/workspace/tenants/${TENANT}/cohort-jobs/${JOB}`;
const path = `${job}/events`;
const { following } = sampleServices();

const eventOf = (sequence: number, type: string): JobFrame => ({
  kind: 'event',
  event: {
    jobID: JOB,
    sequence,
    type,
    at: '2026-01-01T00:00:00.000Z',
    status: 'running',
    links: { self: job },
  },
});
const progress: JobFrame = {
  kind: 'progress',
  progress: {
    jobID: JOB,
    patients: 5,
    records: 6,
    bytes: 7,
    fraction: 0.5,
    ratePerSecond: null,
    estimatedEndAt: null,
  },
};

type Follow = ApiServices['following']['follow'];

/** An API whose streams consist of `frames`; remembers what was asked for and what was closed. */
async function startFollowed(frames: (signal: AbortSignal) => AsyncIterable<JobFrame>) {
  const asked: Parameters<Follow>[0][] = [];
  const closed = jest.fn();
  const follow: Follow = async (request) => {
    asked.push(request);
    return { frames: frames(request.signal), close: closed };
  };
  return { api: await startApi({ following: { ...following, follow } }), asked, closed };
}

async function* these(...frames: JobFrame[]) {
  yield* frames;
}

test('the stream is made of numbered events, of progress without a number, and of comments', async () => {
  const frames = [
    eventOf(1, 'cohort_job.queued'),
    progress,
    { kind: 'pause' } as const,
    eventOf(2, 'cohort_job.started'),
  ];
  const { api, closed } = await startFollowed(() => these(...frames));
  const answer = await api.call(path, {
    headers: { accept: 'text/event-stream', 'accept-encoding': 'gzip, br' },
  });
  await api.close();
  expect(answer.status).toBe(200);
  expect(answer.headers).toMatchObject({
    'content-type': 'text/event-stream',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
  });
  expect(answer.headers).not.toHaveProperty('content-encoding');
  const data = (frame: JobFrame | undefined) =>
    JSON.stringify(frame?.kind === 'event' ? frame.event : undefined);
  expect(answer.text).toBe(
    [
      'retry: 2000',
      `id: 1\nevent: cohort_job.queued\ndata: ${data(frames[0])}`,
      `event: progress\ndata: ${JSON.stringify(progress.progress)}`,
      ': ',
      `id: 2\nevent: cohort_job.started\ndata: ${data(frames[3])}`,
      '',
    ].join('\n\n'),
  );
  expect(closed).toHaveBeenCalledTimes(1);
});

test.each([
  ['', {}, 0],
  ['', { 'last-event-id': '7' }, 7],
  ['?lastEventID=3', {}, 3],
  ['?lastEventID=3', { 'last-event-id': '7' }, 7],
  ['?lastEventID=3', { 'last-event-id': '' }, 3],
])('%s with %j goes on after event %i', async (query, headers, after) => {
  const { api, asked } = await startFollowed(() => these());
  await api.call(path + query, { headers });
  await api.close();
  expect(asked).toMatchObject([{ tenantID: TENANT, jobID: JOB, after }]);
});

test.each([
  ['', { 'last-event-id': '-1' }],
  ['', { 'last-event-id': 'one' }],
  ['', { 'last-event-id': '1.5' }],
  ['', { 'last-event-id': '01' }],
  ['', { 'last-event-id': '9999999999' }],
  ['?lastEventID=x', {}],
  ['?lastEventID=1&lastEventID=2', {}],
  ['?since=1', {}],
])('%s with %j is 400 before a stream is opened', async (query, headers) => {
  const { api, asked } = await startFollowed(() => these());
  const answer = await api.call(path + query, { headers });
  await api.close();
  expect(answer.status).toBe(400);
  expectProblem(answer, 'invalid_parameter');
  expect(asked).toEqual([]);
});

test('with nothing left to follow the answer is 204, which keeps a browser from coming back', async () => {
  const api = await startApi({ following: { ...following, follow: async () => undefined } });
  expect(await api.call(path)).toMatchObject({ status: 204, text: '' });
  await api.close();
});

test.each([
  ['not_found', 404],
  ['too_many_streams', 429],
  ['invalid_parameter', 400],
])('%s is answered before the stream begins', async (code, status) => {
  const follow = () => Promise.reject(new AppError(code, 'No.'));
  const api = await startApi({ following: { ...following, follow } });
  const answer = await api.call(path);
  await api.close();
  expect(answer.status).toBe(status);
  expectProblem(answer, code);
  if (status === 429) expect(answer.headers['retry-after']).toMatch(/^\d+$/);
});

test('a client that leaves is noticed, and its stream closed', async () => {
  let signal: AbortSignal | undefined;
  async function* untilGone(given: AbortSignal): AsyncGenerator<JobFrame> {
    signal = given;
    yield eventOf(1, 'cohort_job.queued');
    await new Promise<void>((resolve) => given.addEventListener('abort', () => resolve()));
  }
  const { api, closed } = await startFollowed(untilGone);
  const request = http.get({ port: api.port, path, headers: credentials }, (response) =>
    response.once('data', () => request.destroy()),
  );
  request.on('error', () => request.destroy());
  await until(() => closed.mock.calls.length === 1, { timeoutMs: 5000, message: 'the stream is closed' });
  expect(signal?.aborted).toBe(true);
  await api.close();
  expect(api.logLines.map(({ msg }) => msg)).toEqual(['request.completed']);
});

test('a client that does not read holds back the stream instead of filling the memory', async () => {
  let taken = 0;
  async function* endless(): AsyncGenerator<JobFrame> {
    for (;;) {
      taken += 1;
      yield eventOf(taken, 'x'.repeat(10_000));
    }
  }
  const { api, closed } = await startFollowed(endless);
  const request = http.get({ port: api.port, path, headers: credentials }, (response) => response.pause());
  request.on('error', () => request.destroy());
  let before = -1;
  await until(
    () => {
      const isStill = taken > 0 && taken === before;
      before = taken;
      return isStill;
    },
    { timeoutMs: 10_000, message: 'the stream stands still' },
  );
  expect(taken).toBeLessThan(5000);
  request.destroy();
  await until(() => closed.mock.calls.length === 1, { timeoutMs: 5000, message: 'the stream is closed' });
  await api.close();
});

test('a stream that fails in the middle breaks off instead of ending well', async () => {
  async function* failing(): AsyncGenerator<JobFrame> {
    yield eventOf(1, 'cohort_job.queued');
    throw new Error('the database is away');
  }
  const { api, closed } = await startFollowed(failing);
  await expect(api.call(path)).rejects.toThrow();
  await api.close();
  expect(closed).toHaveBeenCalledTimes(1);
  expect(api.logLines).toContainEqual(expect.objectContaining({ msg: 'request.failed' }));
});
