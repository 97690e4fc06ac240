// A schedule fires each instant once, whoever rings and however often, and goes on whatever comes of it.

import { findCohortJob, holdQueue, releaseQueue, ringForSchedules } from '@synthward/db';
import { silentLogger } from '@synthward/observability';
import { createSampleTenant, sampleContext, sampleSpec } from '@synthward/testkit';
import { sampleBells } from '../../test/sample-bells';
import { usePlatform } from '../../test/use-platform';
import { getCohortJob } from '../cohort-jobs/read';
import { fireSchedule } from './fire-schedule';
import { changeSchedule, createSchedule, getSchedule } from './manage-schedules';

const platform = usePlatform('fire schedule');
const CREATED = new Date('2026-06-01T10:00:00Z');
/** The instants of `0 2 * * *` in UTC, counted from 1. */
const night = (day: number, seconds = 0) => new Date(Date.UTC(2026, 5, 1 + day, 2, 0, seconds));
const UNTICKETED = { ticket: undefined, answerTo: () => ({ status: 201, headers: {} }) };
const clockAt = (now: Date) => ({ now: () => now });

async function created(over: Readonly<Record<string, unknown>> = {}, tenantID = platform.tenantID()) {
  const manager = { database: platform.database(), clock: clockAt(CREATED), bells: sampleBells().bells };
  const body = { name: 'nightly', cron: '0 2 * * *', request: sampleSpec(), ...over };
  const { body: schedule } = await createSchedule(manager, { by: sampleContext, tenantID, body }, UNTICKETED);
  return { tenantID, scheduleID: schedule.scheduleID };
}

function fire(
  scheduleID: string,
  now: Date,
  { ring = () => {}, ...sample } = { ...sampleBells(), ring: () => {} },
) {
  const { bells } = sample;
  return fireSchedule(
    {
      database: platform.database(),
      store: platform.store(),
      clock: clockAt(now),
      logger: silentLogger,
      bells,
      ring,
    },
    scheduleID,
  );
}

const viewOf = async (address: { tenantID: string; scheduleID: string }) =>
  (await getSchedule(platform.database(), address)).schedule;

const jobsOf = (scheduleID: string) =>
  platform.database.rows(
    `select id, status, scheduled_for as "scheduledFor" from cohort_job where schedule_id = $1 order by scheduled_for`,
    [scheduleID],
  );
const instantsOf = async (scheduleID: string) =>
  (await jobsOf(scheduleID)).map(({ scheduledFor }) => scheduledFor);

test('a ring at its time submits the job, shows it and turns to the next time', async () => {
  const address = await created();
  const ring = jest.fn();
  await fire(address.scheduleID, night(1), { ...sampleBells(), ring });
  const [job] = await jobsOf(address.scheduleID);
  const jobID = String(job?.id);
  expect(ring).toHaveBeenCalledTimes(1);
  expect(await viewOf(address)).toMatchObject({
    nextRunAt: night(2).toISOString(),
    lastRunAt: night(1).toISOString(),
    lastJobID: jobID,
    lastError: null,
  });
  expect(await getCohortJob(platform.submitter(), { tenantID: address.tenantID, jobID })).toMatchObject({
    status: 'queued',
    scheduleID: address.scheduleID,
    requestID: expect.stringMatching(/^req_/),
    spec: { name: 'Sample cohort', seed: 7 },
  });
  await platform.answerDoorbells();
  expect(await platform.statusOf(jobID)).toBe('completed');
});

test('nothing is submitted while the queue is held, nobody is rung for, and the release makes up for it', async () => {
  const { scheduleID } = await created();
  const hold = { queue: 'cohort-schedule', reason: 'why', actor: 'tok_1', at: night(1) };
  const ringAll = () => ringForSchedules(platform.database(), { now: night(1, 600), patienceSeconds: 60 });
  await holdQueue(platform.database(), hold);
  await fire(scheduleID, night(1));
  expect(await jobsOf(scheduleID)).toEqual([]);
  expect(await ringAll()).toBe(0);
  await releaseQueue(platform.database(), hold);
  expect(await ringAll()).toBeGreaterThan(0);
  await fire(scheduleID, night(1, 600));
  expect(await instantsOf(scheduleID)).toEqual([night(1)]);
  await platform.database.rows('truncate outbox');
});

test('a ring before its time does nothing', async () => {
  const { scheduleID } = await created();
  await fire(scheduleID, new Date(night(1).getTime() - 1));
  expect(await jobsOf(scheduleID)).toEqual([]);
});

test('rings for one instant give one job, one after the other and all at once', async () => {
  const { scheduleID } = await created();
  await Promise.all(Array.from({ length: 8 }, () => fire(scheduleID, night(1, 1))));
  await fire(scheduleID, night(1, 2));
  expect(await instantsOf(scheduleID)).toEqual([night(1)]);
  expect((await viewOf({ tenantID: platform.tenantID(), scheduleID })).lastError).toBeNull();
});

test('of the times that were missed only the latest gives a job', async () => {
  const { scheduleID } = await created();
  await fire(scheduleID, night(9, 3600));
  expect(await instantsOf(scheduleID)).toEqual([night(9)]);
  await fire(scheduleID, night(10));
  expect(await instantsOf(scheduleID)).toEqual([night(9), night(10)]);
});

test('a clock that is put back fires no instant again', async () => {
  const { scheduleID } = await created();
  await fire(scheduleID, night(3));
  await fire(scheduleID, night(2));
  await fire(scheduleID, night(3));
  expect(await instantsOf(scheduleID)).toEqual([night(3)]);
});

test('through the change of the clocks a night is fired once each', async () => {
  const manager = {
    database: platform.database(),
    clock: clockAt(new Date('2026-10-23T12:00:00Z')),
    bells: sampleBells().bells,
  };
  const body = {
    name: 'dst',
    cron: '30 2 * * *',
    timezone: 'Europe/Berlin',
    request: sampleSpec({ seed: 70 }),
  };
  const { body: schedule } = await createSchedule(
    manager,
    { tenantID: platform.tenantID(), body, by: sampleContext },
    UNTICKETED,
  );
  for (const now of [
    '2026-10-24T00:30:00Z',
    '2026-10-25T00:30:00Z',
    '2026-10-25T01:30:00Z',
    '2026-10-26T01:30:00Z',
  ])
    await fire(schedule.scheduleID, new Date(now));
  expect(await instantsOf(schedule.scheduleID)).toEqual(
    ['2026-10-24T00:30:00Z', '2026-10-25T00:30:00Z', '2026-10-26T01:30:00Z'].map((each) => new Date(each)),
  );
});

test('a paused schedule does not fire, and a bell without a schedule is taken down', async () => {
  const address = await created();
  const manager = { database: platform.database(), clock: clockAt(CREATED), bells: sampleBells().bells };
  await changeSchedule(manager, {
    by: sampleContext,
    ...address,
    body: { status: 'paused' },
    expected: 'any',
  });
  await fire(address.scheduleID, night(1));
  expect(await jobsOf(address.scheduleID)).toEqual([]);
  const sample = sampleBells();
  await fire('sch_gone', night(1), { ...sample, ring: () => {} });
  expect(sample.told).toEqual(['silence sch_gone']);
});

test('a fixed seed gives the same cohort each time, which is generated once and then shown', async () => {
  const { scheduleID } = await created({ request: sampleSpec({ seed: 71 }) });
  await fire(scheduleID, night(1));
  await platform.answerDoorbells();
  await fire(scheduleID, night(2));
  const [first, second] = await jobsOf(scheduleID);
  expect(await findCohortJob(platform.database(), String(second?.id))).toMatchObject({
    status: 'completed',
    reusedFromId: first?.id,
  });
});

test('a request without a seed gives another cohort each time', async () => {
  const { seed: _, ...request } = sampleSpec();
  const { scheduleID } = await created({ request });
  await fire(scheduleID, night(1));
  await fire(scheduleID, night(2));
  const jobs = await Promise.all(
    (await jobsOf(scheduleID)).map(({ id }) => findCohortJob(platform.database(), String(id))),
  );
  const seeds = jobs.map((job) => JSON.parse(JSON.stringify(job?.spec)).seed);
  expect(new Set(seeds).size).toBe(2);
});

describe('a schedule that continues daily', () => {
  const daily = (seed: number) =>
    created({
      continuesDaily: true,
      request: sampleSpec({ seed, asOf: '2026-06-01', referenceDate: '2026-06-01' }),
    });
  const specsOf = async (scheduleID: string) => {
    const rows = await platform.database.rows(
      'select id, spec from cohort_job where schedule_id = $1 order by scheduled_for',
      [scheduleID],
    );
    return rows.map(({ id, spec }) => ({ id: String(id), ...(spec as { asOf: string; evolve?: object }) }));
  };

  test('makes each job the next day of the one before', async () => {
    const { scheduleID } = await daily(72);
    for (const day of [1, 2, 3]) {
      await fire(scheduleID, night(day));
      await platform.answerDoorbells();
    }
    const [first, second, third] = await specsOf(scheduleID);
    expect([first, second, third].map((spec) => spec?.asOf)).toEqual([
      '2026-06-01',
      '2026-06-02',
      '2026-06-03',
    ]);
    expect([first, second, third].map((spec) => spec?.evolve)).toEqual([
      undefined,
      { fromJobID: first?.id, days: 1, since: '2026-06-01' },
      { fromJobID: second?.id, days: 1, since: '2026-06-02' },
    ]);
  });

  test('waits with a reason while the job before has not ended, and then goes on with its next day', async () => {
    const address = await daily(73);
    await fire(address.scheduleID, night(1));
    await fire(address.scheduleID, night(2));
    expect(await viewOf(address)).toMatchObject({
      lastRunAt: night(2).toISOString(),
      nextRunAt: night(3).toISOString(),
      lastError: { code: 'job_state_conflict', scheduledFor: night(2).toISOString() },
    });
    await platform.answerDoorbells();
    await fire(address.scheduleID, night(3));
    expect((await specsOf(address.scheduleID)).map(({ asOf }) => asOf)).toEqual(['2026-06-01', '2026-06-02']);
    expect((await viewOf(address)).lastError).toBeNull();
  });

  test('tries a day again whose job has failed', async () => {
    const { scheduleID } = await daily(74);
    await fire(scheduleID, night(1));
    await platform.answerDoorbells();
    await fire(scheduleID, night(2));
    await platform.database.rows(
      "update cohort_job set status = 'failed' where schedule_id = $1 and status = 'queued'",
      [scheduleID],
    );
    await fire(scheduleID, night(3));
    expect((await specsOf(scheduleID)).map(({ asOf }) => asOf)).toEqual([
      '2026-06-01',
      '2026-06-02',
      '2026-06-02',
    ]);
  });

  test('goes on from a job whose artifacts have expired', async () => {
    const { scheduleID } = await daily(75);
    await fire(scheduleID, night(1));
    await platform.answerDoorbells();
    await platform.database.rows("update cohort_job set status = 'expired' where schedule_id = $1", [
      scheduleID,
    ]);
    await fire(scheduleID, night(2));
    expect((await specsOf(scheduleID)).map(({ asOf }) => asOf)).toEqual(['2026-06-01', '2026-06-02']);
  });
});

test('a firing that can give no job says why, keeps the last job, and the schedule goes on', async () => {
  const firstID = await platform.complete({ seed: 76 });
  const address = await created({ request: { evolve: { fromJobID: firstID, days: 1 } } });
  await fire(address.scheduleID, night(1));
  const { lastJobID } = await viewOf(address);
  await platform.database.rows("update cohort_job set engine_version = '0.0.1' where id = $1", [firstID]);
  await fire(address.scheduleID, night(2));
  expect(await viewOf(address)).toMatchObject({
    lastJobID,
    nextRunAt: night(3).toISOString(),
    lastError: {
      code: 'invalid_spec',
      errors: [{ pointer: '/evolve/fromJobID', code: 'conflicting_fields' }],
      scheduledFor: night(2).toISOString(),
    },
  });
  await fire(address.scheduleID, night(2));
  expect(await instantsOf(address.scheduleID)).toEqual([night(1)]);
});

test('a quota that is used up is told in the row, and the schedule goes on', async () => {
  const tenantID = await createSampleTenant(platform.database(), 'free');
  const address = await created({ request: sampleSpec({ seed: 78, population: 6_000 }) }, tenantID);
  await fire(address.scheduleID, night(1));
  await fire(address.scheduleID, night(2)); // the first job holds more than half of the month
  expect(await viewOf(address)).toMatchObject({
    nextRunAt: night(3).toISOString(),
    lastError: { code: 'quota_exceeded', scheduledFor: night(2).toISOString() },
  });
  expect(await instantsOf(address.scheduleID)).toEqual([night(1)]);
});

test('an error that is not ours leaves the instant to the next ring', async () => {
  const { scheduleID } = await created({ request: sampleSpec({ seed: 77 }) });
  const allow = await platform.database.refuseInserts('outbox', 'the disk is full');
  await expect(fire(scheduleID, night(1))).rejects.toThrow('the disk is full');
  await allow();
  expect(await jobsOf(scheduleID)).toEqual([]);
  await fire(scheduleID, night(1, 30));
  expect(await instantsOf(scheduleID)).toEqual([night(1)]);
});

test('the reconciler rings for what was due a while ago, once in each while, and for nothing else', async () => {
  const tenantID = await createSampleTenant(platform.database());
  await platform.database.rows('delete from cohort_schedule');
  const overdue = await created({}, tenantID);
  await created({ cron: '0 4 * * *' }, tenantID);
  const paused = await created({}, tenantID);
  const manager = { database: platform.database(), clock: clockAt(CREATED), bells: sampleBells().bells };
  await changeSchedule(manager, {
    by: sampleContext,
    ...paused,
    body: { status: 'paused' },
    expected: 'any',
  });
  const ringAt = (now: Date) => ringForSchedules(platform.database(), { now, patienceSeconds: 15 });
  expect(await ringAt(night(1, 10))).toBe(0);
  expect(await ringAt(night(1, 16))).toBe(1);
  expect(await ringAt(night(1, 20))).toBe(1);
  expect(await ringAt(night(1, 40))).toBe(1);
  const ids = await platform.database.rows(
    "select message ->> 'id' as id, message -> 'payload' as payload from outbox where message ->> 'queue' = 'cohort-schedule' order by outbox.id",
  );
  expect(new Set(ids.map(({ payload }) => JSON.stringify(payload)))).toEqual(
    new Set([JSON.stringify({ scheduleID: overdue.scheduleID })]),
  );
  const [first, again, later] = ids.map(({ id }) => id);
  expect(again).toBe(first); // the queue knows the id: two workers ring once
  expect(later).not.toBe(first);
});
