// Quotas on real rows: never above the limit, every hold ended once.

import { billingPlanOf, quotaOfMeter } from '@synthward/contracts';
import { createSampleTenant, sampleChunks, sampleJob, useDatabase } from '@synthward/testkit';
import { inTransaction } from '../database';
import {
  beginFinalising,
  completeCohortJob,
  failCohortJob,
  startCohortJob,
  submitCohortJob,
} from './cohort-jobs';
import { cancelCohortJob, retryCohortJob } from './job-control';
import { moveJob } from './job-moves';
import { endForgottenReservations } from './quotas';

const database = useDatabase('quotas');
const at = new Date('2026-11-30T23:00:00Z');
const held = { patientsGenerated: 100, sourceRecords: 300, fhirResources: 3000, generationJobCount: 1 };
const used = { ...held, sourceRecords: 250, fhirResources: 2000 };

const newTenant = () => createSampleTenant(database(), 'free');

async function submit(tenantID: string, quantities: Partial<typeof held> = {}): Promise<string> {
  const reserves = { quantities: { ...held, ...quantities }, at };
  return (await submitCohortJob(database(), sampleJob(tenantID, { reserves }))).id;
}

const start = (jobID: string) => startCohortJob(database(), jobID, sampleChunks(1));
const fail = (jobID: string) =>
  failCohortJob(database(), jobID, { error: { code: 'chunk_failed', message: 'It broke.' }, endedAt: at });

async function complete(jobID: string, usage = used): Promise<boolean> {
  await start(jobID);
  await beginFinalising(database(), jobID);
  return completeCohortJob(database(), jobID, {
    ...{ manifest: {}, quality: {}, summaries: [], artifacts: [], expiresAt: null },
    usage,
    endedAt: at,
  });
}

/** `used reserved` by meter. */
async function balancesOf(tenantID: string, period = '2026-11') {
  const rows = await database.rows(
    'select meter, used::int, reserved::int from quota_balance where tenant_id = $1 and period = $2',
    [tenantID, period],
  );
  return Object.fromEntries(rows.map(({ meter, used: u, reserved }) => [meter, `${u} ${reserved}`]));
}

async function statusOf(jobID: string): Promise<unknown> {
  const rows = await database.rows('select status from reservation where job_id = $1', [jobID]);
  return rows[0]?.status;
}

test('a job holds its quantities from the submission on, in the month of the submission', async () => {
  const tenantID = await newTenant();
  const jobID = await submit(tenantID);
  expect(await balancesOf(tenantID)).toEqual({
    patientsGenerated: '0 100',
    sourceRecords: '0 300',
    fhirResources: '0 3000',
    generationJobCount: '0 1',
  });
  expect(await statusOf(jobID)).toBe('held');
});

test('a completed job has used what it is charged for, holds nothing more, and a second completion changes nothing', async () => {
  const tenantID = await newTenant();
  const jobID = await submit(tenantID);
  expect(await complete(jobID)).toBe(true);
  expect(await complete(jobID)).toBe(false);
  expect(await balancesOf(tenantID)).toEqual({
    patientsGenerated: '100 0',
    sourceRecords: '250 0',
    fhirResources: '2000 0',
    generationJobCount: '1 0',
  });
  expect(await statusOf(jobID)).toBe('settled');
});

test.each([
  ['fails', fail],
  ['is cancelled', (jobID: string) => cancelCohortJob(database(), jobID, at)],
])('a job that %s gives everything back', async (_, end) => {
  const tenantID = await newTenant();
  const jobID = await submit(tenantID);
  await end(jobID);
  await end(jobID);
  expect(new Set(Object.values(await balancesOf(tenantID)))).toEqual(new Set(['0 0']));
  expect(await statusOf(jobID)).toBe('released');
});

test('a retry takes from the month in which it is made, and settles there', async () => {
  const tenantID = await newTenant();
  const jobID = await submit(tenantID);
  await start(jobID);
  await fail(jobID);
  await retryCohortJob(database(), jobID, new Date('2026-12-01T01:00:00Z'));
  expect((await balancesOf(tenantID)).patientsGenerated).toBe('0 0');
  expect((await balancesOf(tenantID, '2026-12')).patientsGenerated).toBe('0 100');
  await complete(jobID);
  expect((await balancesOf(tenantID, '2026-12')).patientsGenerated).toBe('100 0');
});

test('a retry that does not fit any more is refused, and the job stays failed', async () => {
  const tenantID = await newTenant();
  const jobID = await submit(tenantID);
  await start(jobID);
  await fail(jobID);
  await submit(tenantID, { patientsGenerated: 9950 });
  await expect(retryCohortJob(database(), jobID, at)).rejects.toThrow(
    expect.objectContaining({ code: 'quota_exceeded' }),
  );
  expect(await database.rows('select status from cohort_job where id = $1', [jobID])).toEqual([
    { status: 'failed' },
  ]);
  expect(await statusOf(jobID)).toBe('released');
});

test('a job without a hold, as those from before, ends and is retried like any other', async () => {
  const tenantID = await newTenant();
  const [first, second] = [sampleJob(tenantID), sampleJob(tenantID)];
  for (const job of [first, second]) await submitCohortJob(database(), job);
  expect(await complete(first.id)).toBe(true);
  await start(second.id);
  expect(await fail(second.id)).toBe(true);
  expect((await retryCohortJob(database(), second.id, at))?.status).toBe('running');
  expect(await balancesOf(tenantID)).toEqual({});
});

test('what does not fit is refused with the figures, and leaves no trace', async () => {
  const tenantID = await newTenant();
  await submit(tenantID, { patientsGenerated: 9000 });
  const refused = sampleJob(tenantID, {
    reserves: { quantities: { ...held, patientsGenerated: 1001 }, at },
  });
  await expect(submitCohortJob(database(), refused)).rejects.toMatchObject({
    code: 'quota_exceeded',
    data: {
      quota: {
        plan: 'free',
        meter: 'patientsGenerated',
        used: 0,
        reserved: 9000,
        limit: 10_000,
        requested: 1001,
        resetAt: '2026-12-01T00:00:00.000Z',
      },
    },
  });
  expect(await database.rows('select 1 from cohort_job where id = $1', [refused.id])).toEqual([]);
  expect((await balancesOf(tenantID)).fhirResources).toBe('0 3000');
});

test('a first job beyond the whole quota is refused, one that is the whole quota is not', async () => {
  const tenantID = await newTenant();
  await expect(submit(tenantID, { patientsGenerated: 10_001 })).rejects.toMatchObject({
    data: { quota: { used: 0, reserved: 0, requested: 10_001 } },
  });
  await submit(tenantID, { patientsGenerated: 10_000 });
  expect((await balancesOf(tenantID)).patientsGenerated).toBe('0 10000');
});

test('of a hundred jobs at once as many are accepted as fit, and not one more', async () => {
  const tenantID = await newTenant();
  const outcomes = await Promise.allSettled(
    Array.from({ length: 100 }, () => submit(tenantID, { patientsGenerated: 170 })),
  );
  const refusals = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : []));
  expect(100 - refusals.length).toBe(58);
  expect(new Set(refusals)).toEqual(new Set(['quota_exceeded']));
  expect((await balancesOf(tenantID)).patientsGenerated).toBe(`0 ${58 * 170}`);
});

async function eventsOf(tenantID: string) {
  const rows = await database.rows(
    `select body from webhook_message where tenant_id = $1 and type = 'quota.threshold_reached' order by created_at, id`,
    [tenantID],
  );
  return rows.map(({ body }) => JSON.parse(String(body)).data);
}

async function listen(tenantID: string): Promise<void> {
  await database().prisma.webhookEndpoint.create({
    data: {
      id: `whe_${tenantID}`,
      tenantId: tenantID,
      url: 'https://example.org/hook',
      description: '',
      eventTypes: ['quota.threshold_reached'],
      status: 'enabled',
      secret: 'sealed',
    },
  });
}

test('each threshold is told once in a period, however often it is reached', async () => {
  const tenantID = await newTenant();
  await listen(tenantID);
  const patients = (patientsGenerated: number) => submit(tenantID, { patientsGenerated });
  const told = { meter: 'patientsGenerated', used: 0, limit: 10_000, period: '2026-11' };
  await patients(4999);
  expect(await eventsOf(tenantID)).toEqual([]);
  await patients(3000);
  expect(await eventsOf(tenantID)).toEqual([{ ...told, threshold: 50, reserved: 7999 }]);
  const last = await patients(1);
  expect((await eventsOf(tenantID)).at(-1)).toEqual({ ...told, threshold: 80, reserved: 8000 });
  await cancelCohortJob(database(), last, at);
  await patients(2001);
  const events = await eventsOf(tenantID);
  expect(events).toContainEqual({ ...told, threshold: 100, reserved: 10_000 });
  expect(events).toHaveLength(3);
});

test('a job that used more than it held is counted in full, and what it reaches is told', async () => {
  const tenantID = await newTenant();
  await listen(tenantID);
  const jobID = await submit(tenantID, { sourceRecords: 10 });
  await complete(jobID, { ...used, sourceRecords: 60_000 });
  expect((await balancesOf(tenantID)).sourceRecords).toBe('60000 0');
  const limit = quotaOfMeter(billingPlanOf('free'), 'sourceRecords');
  expect((await eventsOf(tenantID)).map(({ threshold, limit: l }) => [threshold, l])).toEqual(
    expect.arrayContaining([
      [50, limit],
      [80, limit],
      [100, limit],
    ]),
  );
});

test('a hold that outlived its job is ended by what the job was charged for', async () => {
  const tenantID = await newTenant();
  const [completed, cancelled, open] = [
    await submit(tenantID),
    await submit(tenantID),
    await submit(tenantID),
  ];
  await complete(completed);
  await cancelCohortJob(database(), cancelled, at);
  expect(await endForgottenReservations(database(), at)).toEqual([]);
  const before = await balancesOf(tenantID);
  await breakEnds(tenantID, [completed, cancelled]);
  expect(await endForgottenReservations(database(), at)).toEqual([completed, cancelled].sort());
  expect(await endForgottenReservations(database(), at)).toEqual([]);
  expect(await balancesOf(tenantID)).toEqual(before);
  expect(await statusOf(completed)).toBe('settled');
  expect(await statusOf(cancelled)).toBe('released');
  expect(await statusOf(open)).toBe('held');
});

/** As if the ends of the jobs had not ended their holds. */
async function breakEnds(tenantID: string, [completed = '', cancelled = '']: readonly string[]) {
  await database.rows(`update reservation set status = 'held' where job_id = any($1)`, [
    [completed, cancelled],
  ]);
  for (const [meter, quantity] of Object.entries(held))
    await database.rows(
      'update quota_balance set used = used - $3, reserved = reserved + $4 where tenant_id = $1 and meter = $2',
      [tenantID, meter, new Map(Object.entries(used)).get(meter), 2 * quantity],
    );
}

test('a failure within a transaction leaves the hold as it was', async () => {
  const tenantID = await newTenant();
  const jobID = await submit(tenantID);
  const broken = inTransaction(database(), async (transaction) => {
    await moveJob(transaction, jobID, { event: 'cancel', columns: { endedAt: at } });
    throw new Error('the process died');
  });
  await expect(broken).rejects.toThrow('the process died');
  expect(await statusOf(jobID)).toBe('held');
  expect((await balancesOf(tenantID)).generationJobCount).toBe('0 1');
});
