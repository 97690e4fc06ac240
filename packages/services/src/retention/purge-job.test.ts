// The files of an ended job go, and what its row says about them stays true.

import { findCohortJob } from '@synthward/db';
import { usePlatform } from '../../test/use-platform';
import { storagePrefixOf } from '../generation/artifact-names';
import { purgeJob } from './purge-job';

const platform = usePlatform('purge job');

async function purge(jobID: string): Promise<void> {
  const job = await findCohortJob(platform.database(), jobID);
  if (!job) throw new Error('there is no such job');
  await purgeJob({ database: platform.database(), store: platform.store() }, job);
}

const artifactsOf = (jobID: string) =>
  platform.database.rows('select storage_key from artifact where job_id = $1', [jobID]);

async function storedOf(keys: readonly Record<string, unknown>[]): Promise<number> {
  const heads = await Promise.all(keys.map(({ storage_key }) => platform.store().head(String(storage_key))));
  return heads.filter(Boolean).length;
}

test('a job that was completed keeps the rows of its artifacts, which say what there was', async () => {
  const [jobID, other] = [await platform.complete(), await platform.complete()];
  const keys = await artifactsOf(jobID);
  expect(await storedOf(keys)).toBe(4);
  await purge(jobID);
  expect(await storedOf(keys)).toBe(0);
  expect(await artifactsOf(jobID)).toEqual(keys);
  expect((await findCohortJob(platform.database(), jobID))?.purgedAt).toBeInstanceOf(Date);
  expect(await storedOf(await artifactsOf(other))).toBe(4);
});

test('a job that delivered nothing keeps no rows of artifacts, and may be purged twice', async () => {
  const { jobID } = await platform.generate();
  const keys = await artifactsOf(jobID);
  expect(await storedOf(keys)).toBe(2);
  await purge(jobID);
  await purge(jobID);
  expect([await storedOf(keys), await artifactsOf(jobID)]).toEqual([0, []]);
});

test('a purge whose store is away leaves the row as it was, for the next one', async () => {
  const jobID = await platform.complete();
  const store = { ...platform.store(), deletePrefix: () => Promise.reject(new Error('away')) };
  const job = { id: jobID, tenantId: platform.tenantID() };
  await expect(purgeJob({ database: platform.database(), store }, job)).rejects.toThrow('away');
  expect((await findCohortJob(platform.database(), jobID))?.purgedAt).toBeNull();
  await purge(jobID);
  expect(await platform.store().deletePrefix(storagePrefixOf({ tenantID: job.tenantId, jobID }))).toBe(0);
});
