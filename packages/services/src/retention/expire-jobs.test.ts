// Retention: at the end of its time a job is gone for its readers at once, and its files soon after, whatever breaks off.

import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { cancelCohortJob, expireCohortJob, failCohortJob } from '@synthward/db';
import type { ArtifactStore } from '@synthward/storage';
import { usePlatform } from '../../test/use-platform';
import { findJobArtifact, listJobArtifacts } from '../artifacts/read';
import { getCohortJob } from '../cohort-jobs/read';
import { createGeneratorCache } from '../patients/generator-cache';
import { getJobPatient } from '../patients/read';
import { expireJobs } from './expire-jobs';

const DAY_MS = 86_400_000;
const platform = usePlatform('expire jobs', { plan: 'free' });
const FREE_DAYS = 7;

beforeEach(() => platform.database.rows('truncate cohort_job cascade'));

const daysFromNow = (days: number) => ({ now: () => new Date(Date.now() + days * DAY_MS) });
const sweep = (days: number, store: ArtifactStore = platform.store()) =>
  expireJobs({ database: platform.database(), store, clock: daysFromNow(days) });
const address = (jobID: string) => ({ tenantID: platform.tenantID(), jobID });
const viewed = (jobID: string) =>
  getCohortJob({ database: platform.database(), viewer: { clock: daysFromNow(0) } }, address(jobID));
const filesOf = (jobID: string) => {
  const folder = path.join(
    platform.artifactsDir,
    'tenants~',
    `${platform.tenantID()}~`,
    'cohort-jobs~',
    `${jobID}~`,
  );
  return existsSync(folder) ? readdirSync(folder).length : 0;
};
const eventsOf = async (jobID: string) =>
  (
    await platform.database.rows('select type from job_event where job_id = $1 order by sequence', [jobID])
  ).map(({ type }) => type);

test('a job is kept as long as the plan says, and not a day longer', async () => {
  const jobID = await platform.complete();
  const { expiresAt, endedAt } = await viewed(jobID);
  expect(new Date(expiresAt ?? 0).getTime() - new Date(endedAt ?? 0).getTime()).toBe(FREE_DAYS * DAY_MS);
  expect(await sweep(FREE_DAYS - 0.1)).toBe(0);
  expect(filesOf(jobID)).toBeGreaterThan(0);
  expect(await sweep(FREE_DAYS)).toBe(2); // expired, and purged
  expect(filesOf(jobID)).toBe(0);
  expect(await sweep(FREE_DAYS)).toBe(0);
});

test('an expired job shows what it was and no artifact, says so once, and its downloads are gone', async () => {
  const jobID = await platform.complete();
  const before = await viewed(jobID);
  await sweep(FREE_DAYS);
  expect(await viewed(jobID)).toEqual({ ...before, status: 'expired', artifacts: [] });
  expect((await eventsOf(jobID)).filter((type) => type === 'cohort_job.expired')).toHaveLength(1);
  const source = { database: platform.database(), store: platform.store(), clock: daysFromNow(0) };
  const gone = { code: 'artifact_expired' };
  await expect(findJobArtifact(source, { ...address(jobID), name: 'manifest.json' })).rejects.toMatchObject(
    gone,
  );
  await expect(listJobArtifacts(source, { ...address(jobID), limit: 10 })).rejects.toMatchObject(gone);
  const patients = { database: platform.database(), generators: createGeneratorCache() };
  await expect(getJobPatient(patients, { ...address(jobID), index: 0 })).rejects.toMatchObject(gone);
});

test('jobs that failed or were cancelled expire as well, and never had an artifact', async () => {
  const failed = (await platform.generate()).jobID;
  const cancelled = (await platform.generate()).jobID;
  const error = { code: 'chunk_failed', message: 'no' };
  await failCohortJob(platform.database(), failed, { error, endedAt: new Date() });
  await cancelCohortJob(platform.database(), cancelled, new Date());
  await sweep(0);
  for (const jobID of [failed, cancelled]) {
    const { expiresAt, endedAt } = await viewed(jobID);
    expect(new Date(expiresAt ?? 0).getTime() - new Date(endedAt ?? 0).getTime()).toBe(FREE_DAYS * DAY_MS);
    expect(filesOf(jobID)).toBeGreaterThan(0);
  }
  await sweep(FREE_DAYS);
  const source = { database: platform.database(), store: platform.store(), clock: daysFromNow(0) };
  for (const jobID of [failed, cancelled]) {
    expect(filesOf(jobID)).toBe(0);
    expect((await viewed(jobID)).status).toBe('expired');
    const list = await listJobArtifacts(source, { ...address(jobID), limit: 10 });
    expect(list.artifacts).toEqual([]);
    await expect(
      findJobArtifact(source, { ...address(jobID), name: 'patients-00001.ndjson.gz' }),
    ).rejects.toMatchObject({ code: 'not_found' });
  }
});

test('an open job never expires', async () => {
  const { jobID } = await platform.generate();
  await platform.database.rows(`update cohort_job set expires_at = now() - interval '1 day'`);
  expect(await sweep(9999)).toBe(0);
  expect(await platform.statusOf(jobID)).toBe('running');
});

test('two who sweep at once expire each job once and fall over nothing', async () => {
  const jobIDs = [];
  for (let n = 0; n < 4; n += 1) jobIDs.push(await platform.complete());
  await Promise.all([sweep(FREE_DAYS), sweep(FREE_DAYS), sweep(FREE_DAYS)]);
  for (const jobID of jobIDs) {
    expect((await eventsOf(jobID)).filter((type) => type === 'cohort_job.expired')).toHaveLength(1);
    expect(filesOf(jobID)).toBe(0);
  }
});

test('a process that dies between the row and the files, or a store that fails there, leaves it to the next round', async () => {
  const jobID = await platform.complete();
  await expireCohortJob(platform.database(), jobID);
  expect(filesOf(jobID)).toBeGreaterThan(0);
  const deletePrefix = () => Promise.reject(new Error('the store is away'));
  await expect(sweep(0, { ...platform.store(), deletePrefix })).rejects.toThrow('the store is away');
  expect(filesOf(jobID)).toBeGreaterThan(0);
  expect(await sweep(0)).toBe(1);
  expect(filesOf(jobID)).toBe(0);
});

test('files that another job shows stay until that one has expired too', async () => {
  const [lender, borrower] = [await platform.complete(), await platform.complete()];
  await platform.database.rows(
    `update cohort_job set reused_from_id = $1, expires_at = expires_at + interval '2 days' where id = $2`,
    [lender, borrower],
  );
  await sweep(FREE_DAYS);
  expect(await platform.statusOf(lender)).toBe('expired');
  expect(filesOf(lender)).toBeGreaterThan(0);
  await sweep(FREE_DAYS + 2);
  expect([filesOf(lender), filesOf(borrower)]).toEqual([0, 0]);
});
