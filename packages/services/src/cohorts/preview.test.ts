// The cost in a preview: what the submission would hold, what its end charges, and what it would be refused for.

import { randomUUID } from 'node:crypto';
import { createSampleTenant, sampleSpec } from '@synthward/testkit';
import { usePlatform } from '../../test/use-platform';
import { createCohortJob } from '../cohort-jobs/create';
import { previewCohort } from './preview';

const platform = usePlatform('preview cost', { plan: 'developer' });
const { database } = platform;
const clock = { now: () => new Date() };
const preview = (body: unknown, tenantID = platform.tenantID()) =>
  previewCohort({ database: database(), clock }, { tenantID, body });
const submit = (body: unknown, tenantID = platform.tenantID()) =>
  createCohortJob(platform.submitter(), { tenantID, body, requestID: 'req_1' });
/** A specification that no other test has, so that nothing can be shown again. */
const fresh = (over: object = {}) => sampleSpec({ name: `cost ${randomUUID()}`, ...over });

/** As if jobs of this month had used so much. */
const use = (meter: string, used: number, tenantID = platform.tenantID()) =>
  database.rows(
    `insert into quota_balance (tenant_id, period, meter, used) values ($1, to_char(now() at time zone 'UTC', 'YYYY-MM'), $2, $3)
     on conflict (tenant_id, period, meter) do update set used = excluded.used`,
    [tenantID, meter, used],
  );

test('the cost says of each meter what the submission of the same body then holds, and writes nothing itself', async () => {
  const body = fresh({ exports: { formats: ['fhir-ndjson'] } });
  const { cost } = await preview(body);
  expect(await database.rows('select * from reservation')).toEqual([]);
  expect(await database.rows('select * from ledger_transaction')).toEqual([]);
  const { jobID } = await submit(body);
  const [row] = await database.rows('select held from reservation where job_id = $1', [jobID]);
  expect(Object.fromEntries(cost.meters.map(({ meter, quantity }) => [meter, quantity]))).toEqual(row?.held);
  expect(cost).toMatchObject({ plan: 'developer', currency: 'USD', amountMicros: 0, shortage: null });
  for (const { included, quantity, overage } of cost.meters)
    expect([included, overage]).toEqual([quantity, 0]);
});

test('beyond what is included the cost has the price that the completed job is charged', async () => {
  await use('patientsGenerated', 400_000);
  const body = fresh({ population: 40 });
  const { cost } = await preview(body);
  const patients = cost.meters.find(({ meter }) => meter === 'patientsGenerated');
  expect(patients).toEqual({
    ...{ meter: 'patientsGenerated', quantity: 40, included: 0, overage: 40 },
    amountMicros: 40 * 320,
  });
  expect(cost.amountMicros).toBe(40 * 320);
  const { jobID } = await submit(body);
  await platform.finish(jobID);
  const charges = await database.rows(
    `select data from ledger_transaction where kind = 'charge' and job_id = $1`,
    [jobID],
  );
  expect(charges).toMatchObject([
    {
      data: {
        priceVersion: cost.priceVersion,
        steps: [{ meter: 'patientsGenerated', parts: [{ quantity: 40, amountMicros: 40 * 320 }] }],
      },
    },
  ]);
});

test('jobs under way are taken to use what they hold', async () => {
  const tenantID = await createSampleTenant(database(), 'developer');
  const included = await includedOf(tenantID);
  await use('patientsGenerated', included - 50, tenantID);
  const overageOf = async () => {
    const { cost } = await preview(fresh({ population: 50 }), tenantID);
    return cost.meters.find(({ meter }) => meter === 'patientsGenerated')?.overage;
  };
  expect(await overageOf()).toBe(0);
  await submit(fresh({ population: 30 }), tenantID);
  expect(await overageOf()).toBe(30);
});

/** Of a tenant that began within this month: what is included of patients, by where the first one with a price stands. */
async function includedOf(tenantID: string): Promise<number> {
  const { cost } = await preview(fresh({ population: 400_000 }), tenantID);
  return cost.meters.find(({ meter }) => meter === 'patientsGenerated')?.included ?? 0;
}

test('what does not fit is priced all the same, with the shortage that the submission is refused for', async () => {
  const tenantID = await createSampleTenant(database(), 'free');
  await use('sourceRecords', 7, tenantID);
  const huge = fresh({ population: 1_000_000 });
  const { cost } = await preview(huge, tenantID);
  const refusal = await submit(huge, tenantID).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ code: 'quota_exceeded', data: { quota: cost.shortage } });
  expect(cost).toMatchObject({ plan: 'free', amountMicros: 0, shortage: { plan: 'free' } });
  await use('generationJobCount', 100, tenantID);
  const small = fresh({ population: 1 });
  const { cost: last } = await preview(small, tenantID);
  expect(last.shortage).toMatchObject({ meter: 'generationJobCount', used: 100, limit: 100, requested: 1 });
  await expect(submit(small, tenantID)).rejects.toMatchObject({ data: { quota: last.shortage } });
});
