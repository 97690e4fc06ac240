// Places: no more jobs of a tenant are under way than it may have, and who leaves makes room for the oldest.

import {
  createSampleTenant,
  sampleChunks,
  sampleJob,
  submitSampleJob,
  useDatabase,
} from '@synthward/testkit';
import { failCohortJob, submitCohortJob } from './cohort-jobs';
import { cancelCohortJob, pauseCohortJob } from './job-control';
import { findNextQueuedJob, startInPlace } from './job-places';

const database = useDatabase('job places');
let tenantID: string;
beforeEach(async () => {
  await database.rows('truncate tenant, outbox cascade');
  tenantID = await createSampleTenant(database());
});

const start = (jobID: string, places: number) =>
  startInPlace(database(), { jobID, tenantID }, { chunks: sampleChunks(1), places });

async function submit(count: number): Promise<string[]> {
  const jobIDs: string[] = [];
  for (let at = 0; at < count; at += 1) jobIDs.push(await submitSampleJob(database(), tenantID));
  return jobIDs;
}

test('of ten jobs started at once as many start as there are places', async () => {
  const jobIDs = await submit(10);
  const started = await Promise.all(jobIDs.map((jobID) => start(jobID, 3)));
  expect(started.filter(Boolean)).toHaveLength(3);
  const rows = await database.rows(`select id from cohort_job where status = 'running'`);
  expect(rows).toHaveLength(3);
});

test('the next queued job is the oldest, and comes with the plan and with how many are under way', async () => {
  const [first = '', second = ''] = await submit(3);
  expect(await findNextQueuedJob(database(), tenantID)).toEqual({ jobID: first, plan: 'team', underWay: 0 });
  await start(first, 3);
  expect(await findNextQueuedJob(database(), tenantID)).toEqual({ jobID: second, plan: 'team', underWay: 1 });
  expect(await findNextQueuedJob(database(), 'ten_absent')).toBeUndefined();
});

test('the jobs of exports take no place and are in nobody’s line', async () => {
  await submitCohortJob(database(), {
    ...sampleJob(tenantID),
    export: { exportID: 'exp_1', fhirFilter: {} },
  });
  expect(await findNextQueuedJob(database(), tenantID)).toBeUndefined();
  await database.rows(`update cohort_job set status = 'running'`);
  const [own = ''] = await submit(1);
  expect(await start(own, 1)).toBe(true);
});

test.each([
  ['is cancelled', (jobID: string) => cancelCohortJob(database(), jobID, new Date())],
  [
    'fails',
    (jobID: string) =>
      failCohortJob(database(), jobID, { error: { code: 'internal', message: 'no' }, endedAt: new Date() }),
  ],
  ['is paused', (jobID: string) => pauseCohortJob(database(), jobID)],
])('a job that %s rings for the oldest one that is queued, under an id of its own', async (_, leave) => {
  const [first = '', second = ''] = await submit(3);
  await start(first, 1);
  await database.rows('truncate outbox');
  await leave(first);
  const messages = await database.rows(
    `select message from outbox where message->'payload'->>'jobID' <> $1`,
    [first], // a cancelled one is rung for itself, so that its files go
  );
  expect(messages.map(({ message }) => message)).toEqual([
    { kind: 'job', queue: 'cohort-job', id: `cj-${second}-n-${first}-v3`, payload: { jobID: second } },
  ]);
});
