// Schedules for their tenant: what is refused, what a change does, and that the row counts whatever the queue says.

import { type CohortScheduleView, MOST_SCHEDULES } from '@synthward/contracts';
import { createSampleTenant, sampleContext, sampleSpec } from '@synthward/testkit';
import { sampleBells } from '../../test/sample-bells';
import { usePlatform } from '../../test/use-platform';
import {
  changeSchedule,
  createSchedule,
  deleteSchedule,
  getSchedule,
  listSchedules,
  type ScheduleManager,
} from './manage-schedules';
import { setAllBells } from './schedule-bells';

const platform = usePlatform('manage schedules');
const NOW = new Date('2026-06-01T10:00:00Z');
let tenantID: string;
beforeEach(async () => {
  tenantID = await createSampleTenant(platform.database());
});

function managing(now = NOW) {
  const sample = sampleBells();
  return {
    ...sample,
    manager: { database: platform.database(), clock: { now: () => now }, bells: sample.bells },
  };
}

const nightly = (over: Readonly<Record<string, unknown>> = {}) => ({
  name: 'nightly',
  cron: '0 2 * * *',
  timezone: 'Europe/Berlin',
  request: sampleSpec(),
  ...over,
});

async function create(manager: ScheduleManager, body: unknown): Promise<CohortScheduleView> {
  const creation = { ticket: undefined, answerTo: () => ({ status: 201, headers: {} }) };
  return (await createSchedule(manager, { by: sampleContext, tenantID, body }, creation)).body;
}

async function created(over: Readonly<Record<string, unknown>> = {}) {
  const { scheduleID } = await create(managing().manager, nightly(over));
  return { tenantID, scheduleID };
}

const problemsOf = async (body: unknown): Promise<string[]> => {
  const error = await create(managing().manager, body).catch((refusal) => refusal);
  expect(error.code).toBe('invalid_spec');
  return error.data.errors.map((each: { pointer: string; code: string }) => `${each.code} ${each.pointer}`);
};

test('a new schedule is active, waits for its first time and holds the request as it was sent', async () => {
  const { manager, told } = managing();
  const schedule = await create(manager, nightly());
  expect(schedule).toEqual({
    scheduleID: expect.stringMatching(/^sch_\w{20}$/),
    name: 'nightly',
    cron: '0 2 * * *',
    timezone: 'Europe/Berlin',
    request: sampleSpec(),
    continuesDaily: false,
    status: 'active',
    nextRunAt: '2026-06-02T00:00:00.000Z',
    lastRunAt: null,
    lastJobID: null,
    lastError: null,
    createdAt: expect.any(String),
  });
  expect(told).toEqual([`ring ${schedule.scheduleID} at 0 2 * * * in Europe/Berlin`]);
  expect(await getSchedule(platform.database(), { tenantID, scheduleID: schedule.scheduleID })).toEqual({
    schedule,
    version: 1,
  });
});

test('a schedule without a zone is read in UTC', async () => {
  const { timezone: _, ...body } = nightly();
  const schedule = await create(managing().manager, body);
  expect(schedule).toMatchObject({ timezone: 'UTC', nextRunAt: '2026-06-02T02:00:00.000Z' });
});

test('everything that is wrong is told at once, the problems of the request below its place', async () => {
  const body = {
    name: '',
    cron: '*/5 * * * *',
    timezone: 'Middle/Earth',
    continuesDaily: 'yes',
    cront: 1,
    request: { name: 'x', population: 0, conditions: [{ name: 'hypertention', prevalence: 2 }] },
  };
  expect((await problemsOf(body)).toSorted()).toEqual([
    'out_of_range /cron',
    'out_of_range /name',
    'out_of_range /request/conditions/0/prevalence',
    'out_of_range /request/population',
    'unknown_field /cront',
    'unknown_value /request/conditions/0/name',
    'unknown_value /timezone',
    'wrong_type /continuesDaily',
  ]);
  expect((await listSchedules(platform.database(), tenantID)).data).toEqual([]);
});

test.each([
  ['six fields', { cron: '0 0 2 * * *' }, 'unknown_value /cron'],
  ['a preset', { cron: '@daily' }, 'unknown_value /cron'],
  ['a drawn minute', { cron: 'H 2 * * *' }, 'unknown_value /cron'],
  ['a day that never comes', { cron: '0 0 31 2 *' }, 'out_of_range /cron'],
  ['an offset for a zone', { timezone: '+02:00' }, 'unknown_value /timezone'],
  ['no request', { request: undefined }, 'required /request'],
  ['a request that is a list', { request: [] }, 'wrong_type /request'],
  [
    'a job to continue that is not there',
    { request: { evolve: { fromJobID: 'job_x', days: 1 } } },
    'unknown_value /request/evolve/fromJobID',
  ],
])('%s is refused', async (_, over, problem) => {
  expect(await problemsOf(JSON.parse(JSON.stringify(nightly(over))))).toEqual([problem]);
});

test('a tenant has no more than its schedules, however many are asked for at once', async () => {
  const all = await Promise.allSettled(Array.from({ length: MOST_SCHEDULES + 5 }, () => created()));
  const refused = all.filter(({ status }) => status === 'rejected');
  expect(refused).toHaveLength(5);
  for (const each of refused) expect(each).toMatchObject({ reason: { code: 'too_many_schedules' } });
  expect((await listSchedules(platform.database(), tenantID)).data).toHaveLength(MOST_SCHEDULES);
});

test('the same request under a key again creates nothing and answers the same', async () => {
  const { manager, told } = managing();
  const ticket = { tenantID, operation: 'createCohortSchedule', key: 'k1', requestDigest: 'd1' };
  const creation = { ticket, answerTo: () => ({ status: 201, headers: {} }) };
  const once = () => createSchedule(manager, { by: sampleContext, tenantID, body: nightly() }, creation);
  const [first, again] = [await once(), await once()];
  expect([first.isReplayed, again.isReplayed]).toEqual([false, true]);
  expect(again.body).toEqual(first.body);
  expect((await listSchedules(platform.database(), tenantID)).data).toHaveLength(1);
  expect(told).toHaveLength(1);
});

test('the list has the newest first and nothing of a stranger', async () => {
  const stranger = await createSampleTenant(platform.database());
  const first = await created({ name: 'first' });
  await created({ name: 'second' });
  expect((await listSchedules(platform.database(), tenantID)).data.map(({ name }) => name)).toEqual([
    'second',
    'first',
  ]);
  expect(await listSchedules(platform.database(), stranger)).toMatchObject({ data: [], hasMore: false });
  const foreign = { tenantID: stranger, scheduleID: first.scheduleID };
  const { manager } = managing();
  const attempts = await Promise.allSettled([
    getSchedule(platform.database(), foreign),
    changeSchedule(manager, { by: sampleContext, ...foreign, body: {}, expected: 'any' }),
    deleteSchedule(manager, { ...foreign, by: sampleContext }),
  ]);
  for (const attempt of attempts) expect(attempt).toMatchObject({ reason: { code: 'not_found' } });
});

test('a paused schedule has no next time and is silent; resumed it goes on from now', async () => {
  const address = await created();
  const { manager, told } = managing();
  const paused = await changeSchedule(manager, {
    by: sampleContext,
    ...address,
    body: { status: 'paused' },
    expected: [1],
  });
  expect(paused).toMatchObject({ version: 2, schedule: { status: 'paused', nextRunAt: null } });
  expect(told).toEqual([`silence ${address.scheduleID}`]);
  const later = managing(new Date('2026-06-09T10:00:00Z'));
  const resumed = await changeSchedule(later.manager, {
    by: sampleContext,
    ...address,
    body: { status: 'active' },
    expected: [2],
  });
  expect(resumed.schedule).toMatchObject({ status: 'active', nextRunAt: '2026-06-10T00:00:00.000Z' });
  expect(later.told).toHaveLength(1);
});

test('other times count from now, another name leaves the next time alone', async () => {
  const address = await created();
  const later = managing(new Date('2026-06-01T20:00:00Z'));
  const change = (body: object) =>
    changeSchedule(later.manager, { by: sampleContext, ...address, body, expected: 'any' });
  expect((await change({ name: 'renamed' })).schedule).toMatchObject({
    name: 'renamed',
    nextRunAt: '2026-06-02T00:00:00.000Z',
  });
  expect((await change({ cron: '30 21 * * *' })).schedule.nextRunAt).toBe('2026-06-02T19:30:00.000Z');
  expect((await change({ timezone: 'UTC' })).schedule.nextRunAt).toBe('2026-06-01T21:30:00.000Z');
});

test('a change is made to the state that the caller knows, and of two changes at once one is made', async () => {
  const address = await created();
  const { manager } = managing();
  const rename = (name: string, expected: readonly number[]) =>
    changeSchedule(manager, { by: sampleContext, ...address, body: { name }, expected });
  await expect(rename('late', [7])).rejects.toMatchObject({
    code: 'precondition_failed',
    message: expect.stringContaining('"1"'),
  });
  const outcomes = await Promise.allSettled([rename('one', [1]), rename('another', [1])]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'precondition_failed' },
  });
  expect((await getSchedule(platform.database(), address)).version).toBe(2);
});

test('a change that is none is refused with its problems, and changes nothing', async () => {
  const address = await created();
  const body = { cron: '* * * * *', status: 'asleep', request: {} };
  const refused = changeSchedule(managing().manager, {
    by: sampleContext,
    ...address,
    body,
    expected: 'any',
  });
  await expect(refused).rejects.toMatchObject({
    code: 'invalid_spec',
    data: {
      errors: expect.arrayContaining(
        ['/cron', '/status', '/request'].map((pointer) => expect.objectContaining({ pointer })),
      ),
    },
  });
  expect((await getSchedule(platform.database(), address)).version).toBe(1);
});

test('a schedule that is deleted is gone for everybody, the queue included', async () => {
  const address = await created();
  const { manager, told } = managing();
  await deleteSchedule(manager, { ...address, by: sampleContext });
  expect(told).toEqual([`silence ${address.scheduleID}`]);
  await expect(getSchedule(platform.database(), address)).rejects.toMatchObject({ code: 'not_found' });
});

test('a queue that is away keeps nobody from creating, changing and deleting', async () => {
  const { manager, breakDown } = managing();
  breakDown();
  const schedule = await create(manager, nightly());
  const address = { tenantID, scheduleID: schedule.scheduleID };
  const body = { status: 'paused' };
  expect(
    (await changeSchedule(manager, { by: sampleContext, ...address, body, expected: [1] })).schedule.status,
  ).toBe('paused');
  await deleteSchedule(manager, { ...address, by: sampleContext });
  expect((await listSchedules(platform.database(), tenantID)).data).toEqual([]);
});

test('a worker that starts sets the bell of every active schedule again', async () => {
  const [one, other] = [await created(), await created({ cron: '0 4 * * *' })];
  await changeSchedule(managing().manager, {
    by: sampleContext,
    ...other,
    body: { status: 'paused' },
    expected: 'any',
  });
  const { bells, told } = sampleBells();
  await setAllBells(bells, platform.database());
  expect(told).toContain(`ring ${one.scheduleID} at 0 2 * * * in Europe/Berlin`);
  expect(told.join()).not.toContain(other.scheduleID);
});
