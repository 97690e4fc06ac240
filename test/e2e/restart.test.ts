// Stopped or killed in the middle of a job and started again on the same directory: nothing is lost, nothing doubled.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { processesOn, until, useStack } from '@synthward/testkit';
import { expectWhole } from './support/expect-whole';

const fixture = useStack({
  workers: 2,
  env: { SYNTHWARD_CHUNK_PARTS: '1', SYNTHWARD_LOCK_MS: '2000' },
});
const { client, stack, rows, startAgain, dataDir } = fixture;

const PARTS = 10;
const spec = {
  name: 'restarted',
  population: PARTS * 1000,
  seed: 17,
  conditions: [{ name: 'hypertension', prevalence: 0.3 }],
  hie: { sourceSystems: ['clinic', 'lab-network'], duplicateRate: 0.1 },
  exports: { formats: ['ndjson', 'manifest'] },
};

let undisturbed: Record<string, string>;
beforeAll(async () => {
  undisturbed = await expectWhole(fixture, await client().submit(spec));
}, 120_000);

/** Resolves when `done` chunks have ended; fails when the job has no work left then. */
async function waitForChunks(jobID: string, done: number): Promise<void> {
  const count = async () => {
    const [row] = await rows(
      `select count(*)::int as done from cohort_chunk where job_id = '${jobID}' and status = 'done'`,
    );
    return Number(row?.done);
  };
  await until(async () => (await count()) >= done, { timeoutMs: 60_000, message: `${done} chunks are done` });
  expect(await count()).toBeLessThan(PARTS - 2); // two more may end before the workers notice anything
}

/** The chunks that ended while this stack was running, and not under one before it. */
async function chunksEndedSince(jobID: string, instant: string): Promise<number> {
  const ended = await rows(
    `select 1 from cohort_chunk where job_id = '${jobID}' and ended_at > '${instant}'`,
  );
  return ended.length;
}

const postmasterPid = () =>
  Number(readFileSync(path.join(dataDir, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);
const credentials = ({ tenantID, token, apiKey, operatorToken } = stack()) => ({
  tenantID,
  token,
  apiKey,
  operatorToken,
});

test('a job that was half done when the stack was stopped is finished after the next start, with the same bytes', async () => {
  const issued = credentials();
  const jobID = await client().submit(spec);
  await waitForChunks(jobID, 2);
  await stack().stop();
  expect(processesOn(dataDir)).toEqual([]);
  const stoppedAt = new Date().toISOString();
  await startAgain();
  expect(credentials()).toEqual(issued);
  expect(await expectWhole(fixture, jobID)).toEqual(undisturbed);
  expect(await chunksEndedSince(jobID, stoppedAt)).toBeGreaterThan(0);
}, 180_000);

test('killed twice in one job, the stack adopts its database each time and finishes with the same bytes', async () => {
  const issued = credentials();
  const database = postmasterPid();
  const jobID = await client().submit(spec);
  for (const done of [2, 4]) {
    await waitForChunks(jobID, done);
    const orphans = [...stack().childPids('api'), ...stack().childPids('worker')];
    expect(orphans).toHaveLength(3);
    await stack().kill();
    await until(() => !processesOn(dataDir).some((pid) => orphans.includes(pid)), {
      timeoutMs: 45_000,
      message: 'the API and the workers have noticed and left',
    });
    await startAgain();
    expect(postmasterPid()).toBe(database);
  }
  expect(credentials()).toEqual(issued);
  expect(await expectWhole(fixture, jobID)).toEqual(undisturbed);
}, 180_000);

test('a stack started while the processes of the killed one still leave finishes their job', async () => {
  const jobID = await client().submit(spec);
  await waitForChunks(jobID, 2);
  await stack().kill();
  await startAgain();
  expect(await expectWhole(fixture, jobID)).toEqual(undisturbed);
}, 180_000);

test('what ended before the stack was stopped is still there afterwards', async () => {
  const jobID = await client().submit({ ...spec, population: 1000 });
  const before = await expectWhole(fixture, jobID);
  const usage = await rows('select * from usage_event order by 1');
  await stack().stop();
  await startAgain();
  expect(await expectWhole(fixture, jobID)).toEqual(before);
  expect(await rows('select * from usage_event order by 1')).toEqual(usage);
}, 120_000);
