// Stopped or killed in the middle of a job and started again on the same directory: nothing is lost, nothing doubled.

import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { until, useStack } from '@synthward/testkit';

const { client, stack, rows, startAgain, dataDir } = useStack({
  workers: 2,
  env: { SYNTHWARD_CHUNK_PARTS: '1', SYNTHWARD_LOCK_MS: '2000' },
});

const PARTS = 8;
const spec = (seed: number) => ({
  name: 'restarted',
  population: PARTS * 1000,
  seed,
  conditions: [{ name: 'hypertension', prevalence: 0.3 }],
  hie: { sourceSystems: ['clinic', 'lab-network'], duplicateRate: 0.1 },
  exports: { formats: ['ndjson', 'manifest'] },
});

async function submitAndWaitForTheMiddle(seed: number): Promise<string> {
  const jobID = await client().submit(spec(seed));
  await until(
    async () => {
      const { patients } = (await client().job(jobID)).progress;
      return patients > 500;
    },
    { message: 'the job is half done' },
  );
  return jobID;
}

/** The content digests of a job and everything that could have been doubled. */
async function expectWhole(jobID: string): Promise<readonly string[]> {
  const job = await client().ended(jobID);
  expect([job.status, job.error]).toEqual(['completed', null]);
  expect(job.artifacts).toHaveLength(PARTS + 1);
  const usage = await rows(`select meter from usage_event where job_id = '${jobID}'`);
  expect(usage).toHaveLength(4);
  const events = await rows(`select sequence::int from job_event where job_id = '${jobID}' order by 1`);
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, i) => i + 1));
  const stored = path.join(dataDir, 'artifacts/tenants', stack().tenantID);
  expect(existsSync(stored) || readdirSync(path.join(dataDir, 'artifacts')).length > 0).toBe(true);
  return job.artifacts.map(({ contentSha256 }: { contentSha256: string }) => contentSha256);
}

test('a job that was half done when the stack was stopped is finished after the next start, with the same bytes', async () => {
  const undisturbed = await expectWhole(await client().submit(spec(1)));
  const { token, tenantID } = stack();
  const jobID = await submitAndWaitForTheMiddle(1);
  await stack().stop();
  await startAgain();
  expect([stack().token, stack().tenantID]).toEqual([token, tenantID]);
  expect(await expectWhole(jobID)).toEqual(undisturbed);
}, 180_000);

test('the same holds when the stack was killed: its processes leave, its database is adopted', async () => {
  const undisturbed = await expectWhole(await client().submit(spec(2)));
  const jobID = await submitAndWaitForTheMiddle(2);
  await stack().kill();
  await startAgain();
  expect(await expectWhole(jobID)).toEqual(undisturbed);
}, 180_000);

test('a job accepted an instant before the API was killed is finished', async () => {
  const jobID = await client().submit(spec(3));
  for (const pid of stack().childPids('api')) process.kill(pid, 'SIGKILL');
  await until(
    () =>
      client()
        .job(jobID)
        .then(
          () => true,
          () => false,
        ),
    { message: 'the API is back' },
  );
  await expectWhole(jobID);
}, 120_000);
