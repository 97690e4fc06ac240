// Whatever happens to jobs, in whatever order and at the same time: the ledger of the quotas adds up.

import { billingPlanOf, type Meter, meters, quotaOfMeter, type Usage } from '@synthward/contracts';
import { AppError } from '@synthward/kernel';
import { createSampleTenant, sampleChunks, sampleJob, useDatabase } from '@synthward/testkit';
import fc from 'fast-check';
import {
  beginFinalising,
  completeCohortJob,
  failCohortJob,
  startCohortJob,
  submitCohortJob,
} from './cohort-jobs';
import { cancelCohortJob, retryCohortJob } from './job-control';
import { endForgottenReservations } from './quotas';

const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 2 ** 31);
process.stdout.write(`PROPERTY_SEED=${seed}\n`);

const database = useDatabase('quota properties');
const at = new Date('2026-11-15T12:00:00Z');
const JOBS = 6;

type Act = 'submit' | 'start' | 'complete' | 'fail' | 'cancel' | 'retry' | 'reconcile';
const acts: readonly Act[] = [
  'submit',
  'start',
  'complete',
  'complete',
  'fail',
  'cancel',
  'retry',
  'reconcile',
];

interface Step {
  readonly act: Act;
  readonly job: number;
  /** Percent of what is held that is used in the end. */
  readonly share: number;
}

const quantities: fc.Arbitrary<Usage> = fc.record({
  patientsGenerated: fc.integer({ min: 0, max: 6000 }),
  sourceRecords: fc.integer({ min: 1, max: 30_000 }),
  fhirResources: fc.integer({ min: 0, max: 300_000 }),
  generationJobCount: fc.constant(1),
});
const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom(...acts),
  job: fc.integer({ min: 0, max: JOBS - 1 }),
  share: fc.integer({ min: 0, max: 100 }),
});
/** What stands in one list happens at the same time. */
const history = fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });

function shareOf(held: Usage, share: number): Usage {
  const used = (quantity: number) => Math.floor((quantity * share) / 100);
  return {
    patientsGenerated: used(held.patientsGenerated),
    sourceRecords: used(held.sourceRecords),
    fhirResources: used(held.fhirResources),
    generationJobCount: used(held.generationJobCount),
  };
}

interface World {
  readonly tenantID: string;
  readonly jobIDs: readonly string[];
  readonly held: readonly Usage[];
}

async function take({ act, job, share }: Step, { tenantID, jobIDs, held }: World): Promise<void> {
  const [id = '', quantitiesOfJob] = [jobIDs[job], held[job]];
  if (!quantitiesOfJob) throw new RangeError('no such job');
  const db = database();
  switch (act) {
    case 'submit':
      await submitCohortJob(db, sampleJob(tenantID, { id, reserves: { quantities: quantitiesOfJob, at } }));
      return;
    case 'start':
      await startCohortJob(db, id, sampleChunks(1));
      return;
    case 'complete':
      await startCohortJob(db, id, sampleChunks(1));
      await beginFinalising(db, id);
      await completeCohortJob(db, id, {
        ...{ manifest: {}, quality: {}, summaries: [], artifacts: [], expiresAt: null },
        usage: shareOf(quantitiesOfJob, share),
        endedAt: at,
      });
      return;
    case 'fail':
      await failCohortJob(db, id, { error: { code: 'chunk_failed', message: 'It broke.' }, endedAt: at });
      return;
    case 'cancel':
      await cancelCohortJob(db, id, at);
      return;
    case 'retry':
      await retryCohortJob(db, id, at);
      return;
    case 'reconcile':
      expect((await endForgottenReservations(db, at)).filter((each) => jobIDs.includes(each))).toEqual([]);
  }
}

/** A refusal for want of quota, and a second submission of one job, are part of the game. */
async function takeOrBeRefused(each: Step, world: World): Promise<void> {
  try {
    await take(each, world);
  } catch (error) {
    const isShort = error instanceof AppError && error.code === 'quota_exceeded';
    const isSecond = error instanceof Error && 'code' in error && error.code === 'P2002';
    if (!isShort && !isSecond) throw error;
  }
}

async function figuresOf(tenantID: string): Promise<Record<Meter, Record<string, number>>> {
  const rows = await database.rows(
    `select m.meter,
       coalesce((select sum(used) from quota_balance b where b.tenant_id = $1 and b.meter = m.meter), 0)::int as used,
       coalesce((select sum(reserved) from quota_balance b where b.tenant_id = $1 and b.meter = m.meter), 0)::int as reserved,
       coalesce((select sum(quantity) from usage_event u where u.tenant_id = $1 and u.meter = m.meter), 0)::int as charged,
       coalesce((select sum((settled ->> m.meter)::int) from reservation r
                  where r.tenant_id = $1 and r.status = 'settled'), 0)::int as settled,
       coalesce((select sum((held ->> m.meter)::int) from reservation r
                  where r.tenant_id = $1 and r.status = 'held'), 0)::int as held
       from unnest($2::text[]) as m (meter)`,
    [tenantID, [...meters]],
  );
  return Object.fromEntries(rows.map(({ meter, ...figures }) => [meter, figures])) as Record<
    Meter,
    Record<string, number>
  >; // a row a meter, all columns integers
}

async function expectToAddUp(tenantID: string): Promise<void> {
  const figures = await figuresOf(tenantID);
  for (const meter of meters) {
    const { used = -1, reserved = -1, charged, settled, held } = figures[meter];
    expect({ meter, used, reserved }).toEqual({ meter, used: charged, reserved: held });
    expect(settled).toBe(charged);
    expect(used + reserved).toBeLessThanOrEqual(quotaOfMeter(billingPlanOf('free'), meter));
  }
}

/** A job is held for exactly while it is open, and settled exactly when it is completed. */
async function expectHoldsToFollowJobs(tenantID: string): Promise<void> {
  const rows = await database.rows(
    'select j.status as job, r.status as hold from cohort_job j join reservation r on r.job_id = j.id where j.tenant_id = $1',
    [tenantID],
  );
  const expected: Readonly<Record<string, string>> = {
    completed: 'settled',
    failed: 'released',
    cancelled: 'released',
  };
  for (const { job, hold } of rows) expect([job, hold]).toEqual([job, expected[String(job)] ?? 'held']);
}

test('used and held never exceed the limit, used is what was charged, held is what open jobs hold', async () => {
  await fc.assert(
    fc.asyncProperty(
      history,
      fc.array(quantities, { minLength: JOBS, maxLength: JOBS }),
      async (rounds, held) => {
        const tenantID = await createSampleTenant(database(), 'free');
        const world = { tenantID, held, jobIDs: held.map((_, i) => `job_${tenantID}_${i}`) };
        for (const round of [held.map((_, job): Step => ({ act: 'submit', job, share: 0 })), ...rounds]) {
          await Promise.all(round.map((each) => takeOrBeRefused(each, world)));
          await expectToAddUp(tenantID);
          await expectHoldsToFollowJobs(tenantID);
        }
      },
    ),
    { seed, numRuns: 25, endOnFailure: false },
  );
}, 240_000);
