// Reading jobs: strangers learn nothing, and a list is walked without losing or repeating a job.

import { createSampleTenant } from '@synthward/testkit';
import { usePlatform } from '../../test/use-platform';
import { getCohortJob, listTenantJobs } from './read';

const platform = usePlatform('read cohort jobs');
const reader = () => ({ database: platform.database(), viewer: { clock: { now: () => new Date() } } });
const list = (over: { limit?: number; cursor?: string; tenantID?: string } = {}) =>
  listTenantJobs(reader(), { tenantID: platform.tenantID(), limit: 2, ...over });

beforeEach(() => platform.database.rows('truncate cohort_job cascade'));

async function submitMany(count: number): Promise<string[]> {
  const jobIDs: string[] = [];
  for (let i = 0; i < count; i += 1) jobIDs.push(await platform.submit({ name: `job ${i}` }));
  return jobIDs;
}

test("a foreign tenant's job is answered in the very words of a missing one", async () => {
  const jobID = await platform.submit();
  const stranger = await createSampleTenant(platform.database());
  const told = await Promise.all(
    [jobID, 'job_00000000000000000000'].map((id) =>
      getCohortJob(reader(), { tenantID: stranger, jobID: id }).catch((error: unknown) => error),
    ),
  );
  expect(told[0]).toMatchObject({ code: 'not_found' });
  expect(told[0]).toEqual(told[1]);
  expect(await list({ tenantID: stranger })).toEqual({ data: [], hasMore: false, nextCursor: null });
});

test('a job is read as it was accepted', async () => {
  const jobID = await platform.submit({ name: 'mine' });
  const job = await getCohortJob(reader(), { tenantID: platform.tenantID(), jobID });
  expect(job).toMatchObject({ jobID, name: 'mine', status: 'queued' });
});

test('a list shows the newest first and says whether there is more', async () => {
  const [oldest, middle, newest] = await submitMany(3);
  const first = await list();
  expect(first.data.map(({ jobID }) => jobID)).toEqual([newest, middle]);
  expect(first.hasMore).toBe(true);
  const second = await list({ cursor: first.nextCursor ?? '' });
  expect(second.data.map(({ jobID }) => jobID)).toEqual([oldest]);
  expect([second.hasMore, second.nextCursor]).toEqual([false, null]);
});

test('a last page that is just full is the last page', async () => {
  await submitMany(2);
  expect(await list()).toMatchObject({ hasMore: false, nextCursor: null });
});

test('jobs that arrive between two pages neither move nor repeat what follows', async () => {
  const jobIDs = await submitMany(5);
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await list(cursor === null ? {} : { cursor });
    seen.push(...page.data.map(({ jobID }) => jobID));
    cursor = page.nextCursor;
    await platform.submit({ name: 'late' });
  } while (cursor !== null);
  expect(seen).toEqual(jobIDs.toReversed());
});

const encode = (text: string) => Buffer.from(text).toString('base64url');
const id = `job_${'A'.repeat(20)}`;

test.each([
  ['nothing', ''],
  ['words', 'next please'],
  ['an id alone', encode(id)],
  ['a number that is no instant', encode(`9999999999999999 ${id}`)],
  ['an instant beyond the calendar', encode(`999999999999999 ${id}`)],
  ['a fraction', encode(`1.5 ${id}`)],
  ['an id of another kind', encode(`1 chk_${'A'.repeat(20)}`)],
  ['SQL', encode(`1 job_' or true --`)],
  ['a cursor with something after it', `${encode(`1 ${id}`)}!`],
  ['a cursor in another alphabet', Buffer.from(`1 ${id}`).toString('base64')],
  ['binary', encode('\u0000\uffff')],
])('a cursor is refused that is %s', async (_, cursor) => {
  await expect(list({ cursor })).rejects.toMatchObject({ code: 'invalid_cursor' });
});

test('a cursor of another tenant shows nothing of that tenant', async () => {
  await submitMany(3);
  const { nextCursor } = await list();
  const stranger = await createSampleTenant(platform.database());
  const page = await list({ tenantID: stranger, cursor: nextCursor ?? '' });
  expect(page.data).toEqual([]);
});
