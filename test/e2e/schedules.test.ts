// Schedules on the running platform: fired by its own clockwork, healed when the queue has forgotten them.

import { until, useStack } from '@synthward/testkit';

interface Schedule {
  readonly scheduleID: string;
  readonly lastJobID: string | null;
  readonly lastRunAt: string | null;
  readonly nextRunAt: string | null;
  readonly lastError: unknown;
}

const { stack, client, rows, startAgain } = useStack({ env: { SYNTHWARD_LOCK_MS: '2000' } });
const request = {
  name: 'scheduled',
  population: 20,
  seed: 5,
  exports: { formats: ['ndjson', 'manifest'] },
};
const schedulesPath = () => client().jobsPath.replace(/cohort-jobs$/, 'cohort-schedules');

async function createSchedule(body: object): Promise<string> {
  const answer = await client().post<Schedule>(schedulesPath(), body);
  expect(answer.status).toBe(201);
  return answer.body.scheduleID;
}

const read = async (scheduleID: string) =>
  (await client().call<Schedule>(`${schedulesPath()}/${scheduleID}`)).body;

/** As if the time had come a minute ago, which the queue's clock does not know of. */
const makeDue = (scheduleID: string) =>
  rows(`update cohort_schedule set next_run_at = now() - interval '1 minute' where id = '${scheduleID}'`);

async function firedJob(scheduleID: string, before: string | null): Promise<string> {
  return until(
    async () => {
      const { lastJobID } = await read(scheduleID);
      return lastJobID === before ? undefined : lastJobID;
    },
    { timeoutMs: 60_000, message: 'the schedule has fired' },
  );
}

test('a schedule that is due submits one job, which completes; the next one of a fixed seed is there at once', async () => {
  const scheduleID = await createSchedule({ name: 'nightly', cron: '0 2 * * *', request });
  await makeDue(scheduleID);
  const first = await firedJob(scheduleID, null);
  const job = await client().completed<{
    readonly jobID: string;
    readonly status: string;
    readonly error: unknown;
    readonly progress: { readonly patients: number };
    readonly scheduleID: string;
  }>(first);
  expect(job.scheduleID).toBe(scheduleID);
  await makeDue(scheduleID);
  const second = await firedJob(scheduleID, first);
  expect(await client().job(second)).toMatchObject({
    status: 'completed',
    reusedFromJobID: first,
    artifacts: expect.arrayContaining([expect.objectContaining({ name: 'patients-00001.ndjson.gz' })]),
  });
  const [count] = await rows(
    `select count(*)::int as jobs from cohort_job where schedule_id = '${scheduleID}'`,
  );
  expect(count).toEqual({ jobs: 2 });
  expect((await read(scheduleID)).lastError).toBeNull();
});

test("the queue's own clock rings for a schedule: its bell is there, and gone with the schedule", async () => {
  const scheduleID = await createSchedule({ name: 'bell', cron: '30 3 * * *', request });
  const bells = () =>
    rows(`select data from bullmq.job where name = 'cohort-schedule' and data::text like '%${scheduleID}%'`);
  expect(await bells()).toHaveLength(1);
  expect((await client().call(`${schedulesPath()}/${scheduleID}`, { method: 'DELETE' })).status).toBe(204);
  expect(await bells()).toEqual([]);
});

test('a queue that was emptied gets its bells again from a worker that starts', async () => {
  const scheduleID = await createSchedule({ name: 'lost bell', cron: '45 3 * * *', request });
  const bells = async () =>
    (await rows(`select id from bullmq.job where data::text like '%${scheduleID}%'`)).length;
  expect(await bells()).toBe(1);
  await rows('truncate bullmq.job, bullmq.scheduler cascade');
  expect(await bells()).toBe(0);
  await stack().stop();
  await startAgain();
  await until(async () => (await bells()) === 1, { message: 'the bell is there again' });
});
