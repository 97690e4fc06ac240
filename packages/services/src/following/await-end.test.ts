// Waiting for the end of a job: as long as it takes, no longer than asked, at the cost of one statement for everybody.

import { silentLogger } from '@synthward/observability';
import { until } from '@synthward/testkit';
import { usePlatform } from '../../test/use-platform';
import { awaitJobEnd } from './await-end';
import { createJobWatcher } from './job-watcher';

const platform = usePlatform('await the end of jobs');
const forEver = (jobID: string) => ({ jobID, ms: 60_000, signal: new AbortController().signal });

const startWatcher = () =>
  createJobWatcher({ database: platform.database(), logger: silentLogger, everyMs: 10 });

test('all who wait hear of the end, and one connection at a time looks for them', async () => {
  const jobID = await platform.submit();
  const watcher = startWatcher();
  const { pool } = platform.database();
  const busy: number[] = [];
  const sample = () => busy.push(pool.totalCount - pool.idleCount);
  pool.on('acquire', sample);
  const waits = Array.from({ length: 200 }, () => awaitJobEnd(watcher, forEver(jobID)));
  await until(() => busy.length >= 5, { message: 'the watcher has looked' });
  pool.off('acquire', sample);
  expect(Math.max(...busy)).toBe(1);
  await platform.answerDoorbells();
  await Promise.all(waits);
  expect(await platform.statusOf(jobID)).toBe('completed');
  await watcher.close();
});

test('a job that has ended already, or is not there, is waited for no longer than it takes to look', async () => {
  const watcher = startWatcher();
  for (const jobID of [await platform.complete(), 'job_absent']) await awaitJobEnd(watcher, forEver(jobID));
  await watcher.close();
});

test('a wait ends after its time, when the client has gone, and when the process leaves', async () => {
  const jobID = await platform.submit();
  const watcher = startWatcher();
  await awaitJobEnd(watcher, { ...forEver(jobID), ms: 50 });
  const gone = new AbortController();
  const left = awaitJobEnd(watcher, { ...forEver(jobID), signal: gone.signal });
  gone.abort();
  await left;
  const stays = awaitJobEnd(watcher, forEver(jobID));
  await watcher.close();
  await stays;
  await awaitJobEnd(watcher, forEver(jobID));
  expect(await platform.statusOf(jobID)).toBe('queued');
});

test('a look that fails is followed by the next one', async () => {
  const jobID = await platform.submit();
  const failures: string[] = [];
  const logger = { ...silentLogger, warn: (_: object, message: string) => void failures.push(message) };
  const watcher = createJobWatcher({ database: platform.database(), logger, everyMs: 10 });
  await platform.database.rows('alter table cohort_job rename column version to version_aside');
  const wait = awaitJobEnd(watcher, forEver(jobID));
  await until(() => failures.length >= 2, { message: 'two looks have failed' });
  await platform.database.rows('alter table cohort_job rename column version_aside to version');
  await platform.answerDoorbells();
  await wait;
  expect(new Set(failures)).toEqual(new Set(['job_watcher.failed']));
  await watcher.close();
});
