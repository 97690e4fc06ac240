// Files that no job has: found a tenant at a time, and removed when they are a day old.

import { usePlatform } from '../../test/use-platform';
import { storageKeyOf, storagePrefixOf } from '../generation/artifact-names';
import { createLeftoverSweeper } from './sweep-leftovers';

const DAY_MS = 86_400_000;
const platform = usePlatform('sweep leftovers');
let now = Date.now();
const clock = { now: () => new Date(now) };

beforeEach(() => {
  now = Date.now();
});
afterEach(() => platform.store().deletePrefix('tenants'));

const sweeper = () =>
  createLeftoverSweeper({ database: platform.database(), store: platform.store(), clock });
const leave = (tenantID: string, jobID: string) =>
  platform
    .store()
    .put(storageKeyOf({ tenantID, jobID }, { name: 'patients.ndjson', format: 'ndjson' }), one(), {
      contentType: 'application/x-ndjson',
    });
const isThere = async (tenantID: string, jobID: string) =>
  (await platform.store().lastWriteBelow(storagePrefixOf({ tenantID, jobID }))) !== undefined;

async function* one() {
  yield Buffer.from('{}\n');
}

test('files without a job go after a day, and not before; those of a job stay', async () => {
  const tenantID = platform.tenantID();
  const jobID = await platform.complete();
  await leave(tenantID, 'job_gone');
  expect(await sweeper()()).toBe(0);
  now += DAY_MS + 60_000;
  expect(await sweeper()()).toBe(1);
  expect(await isThere(tenantID, 'job_gone')).toBe(false);
  expect(await isThere(tenantID, jobID)).toBe(true);
});

test('what was written for a job after it was purged goes as well', async () => {
  const jobID = await platform.complete();
  await platform.database.rows('update cohort_job set purged_at = now() where id = $1', [jobID]);
  now += 2 * DAY_MS;
  expect(await sweeper()()).toBe(1);
  expect(await isThere(platform.tenantID(), jobID)).toBe(false);
});

test('each look is at the next tenant, once a minute, also at those that are no more', async () => {
  const tenants = ['ten_a', 'ten_b', 'ten_c'];
  for (const tenantID of tenants) await leave(tenantID, 'job_gone');
  now += 2 * DAY_MS;
  const sweep = sweeper();
  const left = async () =>
    (await Promise.all(tenants.map((each) => isThere(each, 'job_gone')))).filter(Boolean).length;
  expect([await sweep(), await sweep(), await left()]).toEqual([1, 0, 2]);
  now += 60_000;
  expect([await sweep(), await left()]).toEqual([1, 1]);
  now += 60_000;
  expect([await sweep(), await left()]).toEqual([1, 0]);
  now += 60_000;
  expect(await sweep()).toBe(0);
});
