// Prefer: wait: an answer that waits for the job's end, where the client would rather wait than ask again.

import http from 'node:http';
import { until } from '@synthward/testkit';
import type { ApiServices } from '../../../apps/api/src/api-services';
import { JOB, minimalSpec, sampleJob, sampleServices, TENANT } from './sample-services';
import { credentials, startApi } from './start-api';

const jobsPath = `/workspace/tenants/${TENANT}/cohort-jobs`;
const jobPath = `${jobsPath}/${JOB}`;
const { jobs, following } = sampleServices();

/** An API whose job is queued until somebody has waited for it. */
async function startWaited(untilEnded?: ApiServices['following']['untilEnded']) {
  const waits: number[] = [];
  const api = await startApi({
    jobs: { ...jobs, get: async () => sampleJob(waits.length > 0 ? 'completed' : 'queued') },
    following: {
      ...following,
      untilEnded:
        untilEnded ??
        (async ({ ms }) => {
          waits.push(ms);
        }),
    },
  });
  return { api, waits };
}

test('a job that ends while its creation waits is 200, finished, and in its place', async () => {
  const { api, waits } = await startWaited();
  const body = JSON.stringify(minimalSpec);
  const answer = await api.call(jobsPath, { method: 'POST', body, headers: { prefer: 'wait=20' } });
  await api.close();
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.text)).toMatchObject({ status: 'completed' });
  expect(answer.headers).toMatchObject({ location: jobPath, 'preference-applied': 'wait=20' });
  expect(answer.headers).not.toHaveProperty('retry-after');
  expect(waits).toEqual([20_000]);
});

test('a job that does not end in time is 202, and 200 when it is read, with the time to ask again', async () => {
  const { api } = await startWaited(async () => undefined);
  const body = JSON.stringify(minimalSpec);
  const created = await api.call(jobsPath, { method: 'POST', body, headers: { prefer: 'wait=1' } });
  const read = await api.call(jobPath, { headers: { prefer: 'wait=1' } });
  await api.close();
  for (const [answer, status] of [[created, 202] as const, [read, 200] as const]) {
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({
      'retry-after': '1',
      'preference-applied': 'wait=1',
      vary: 'Prefer',
    });
    expect(JSON.parse(answer.text)).toMatchObject({ status: 'queued' });
  }
});

test.each([
  ['wait=5', 5],
  ['respond-async, wait=5', 5],
  ['WAIT = 5 ; note=x, wait=9', 5],
  ['wait="5"', 5],
  ['wait=25', 25],
  ['wait=26', 25],
  ['wait=100000000', 25],
])('Prefer: %s waits %i seconds', async (prefer, seconds) => {
  const { api, waits } = await startWaited();
  const answer = await api.call(jobPath, { headers: { prefer } });
  await api.close();
  expect(answer.headers['preference-applied']).toBe(`wait=${seconds}`);
  expect(waits).toEqual([seconds * 1000]);
});

test.each([
  '',
  'wait',
  'wait=',
  'wait=-1',
  'wait=1.5',
  'wait=soon',
  'wait=1000000000000',
  'waiting=5',
  'return=minimal',
])('Prefer: %s is passed over', async (prefer) => {
  const { api, waits } = await startWaited();
  const answer = await api.call(jobPath, { headers: { prefer } });
  await api.close();
  expect(answer.status).toBe(200);
  expect(answer.headers).not.toHaveProperty('preference-applied');
  expect(answer.headers.vary).toBe('Prefer');
  expect(waits).toEqual([]);
});

test('nobody waits for a job that has ended, or for no time', async () => {
  const { api, waits } = await startWaited();
  const none = await api.call(jobPath, { headers: { prefer: 'wait=0' } });
  await api.close();
  const ended = await startApi();
  const answer = await ended.call(jobPath, { headers: { prefer: 'wait=20' } });
  await ended.close();
  expect([none.headers['preference-applied'], waits]).toEqual(['wait=0', []]);
  expect(answer.headers['preference-applied']).toBe('wait=20');
});

test('a client that leaves ends the wait', async () => {
  let given: AbortSignal | undefined;
  const { api } = await startWaited(
    ({ signal }) =>
      new Promise((resolve) => {
        given = signal;
        signal.addEventListener('abort', () => resolve());
      }),
  );
  const request = http.get({ port: api.port, path: jobPath, headers: { ...credentials, prefer: 'wait=20' } });
  request.on('error', () => request.destroy());
  await until(() => given, { timeoutMs: 5000, message: 'the request waits' });
  request.destroy();
  await until(() => given?.aborted, { timeoutMs: 5000, message: 'the wait is over' });
  await api.close();
});
