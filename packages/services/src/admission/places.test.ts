// Jobs of a tenant on a small plan: one after the other, in order of submission, whatever rings.

import { cancelCohortJob } from '@synthward/db';
import { usePlatform } from '../../test/use-platform';
import { advanceCohortJob } from '../cohort-jobs/advance';

const platform = usePlatform('places', { plan: 'free' });
beforeEach(() => platform.database.rows('truncate cohort_job, outbox cascade'));

const ring = (jobID: string) => advanceCohortJob(platform.jobWork(), jobID);

async function submit(count: number): Promise<string[]> {
  const jobIDs: string[] = [];
  for (let at = 0; at < count; at += 1) jobIDs.push(await platform.submit());
  return jobIDs;
}

const statuses = (jobIDs: readonly string[]) => Promise.all(jobIDs.map((jobID) => platform.statusOf(jobID)));

test('whichever job is rung for, the oldest starts, and the others stay queued', async () => {
  const jobIDs = await submit(3);
  await Promise.all(jobIDs.toReversed().map(ring));
  expect(await statuses(jobIDs)).toEqual(['running', 'queued', 'queued']);
});

test('doorbells alone carry a line of jobs to completion, one after the other', async () => {
  const jobIDs = await submit(4);
  await platform.answerDoorbells();
  expect(new Set(await statuses(jobIDs))).toEqual(new Set(['completed']));
  const rows = await platform.database.rows(
    `select id, started_at < lag(ended_at) over (order by created_at, id) as overlaps from cohort_job order by created_at, id`,
  );
  expect(rows.map(({ id }) => id)).toEqual(jobIDs);
  expect(rows.some(({ overlaps }) => overlaps === true)).toBe(false);
});

test('when the running job is cancelled, its doorbell starts the next one', async () => {
  const jobIDs = await submit(2);
  const [first = ''] = jobIDs;
  await ring(first);
  await cancelCohortJob(platform.database(), first, new Date());
  await platform.answerDoorbells();
  expect(await statuses(jobIDs)).toEqual(['cancelled', 'completed']);
});

test('a job that cannot be planned fails, and keeps nobody waiting', async () => {
  const jobIDs = await submit(2);
  await platform.database.rows(`update cohort_job set engine_version = '0' where id = $1`, [jobIDs[0]]);
  await ring(jobIDs[1] ?? '');
  expect(await statuses(jobIDs)).toEqual(['failed', 'running']);
});
