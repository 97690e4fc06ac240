// Random histories on real rows: they end as the model says, and whatever happens at the same time, everything agrees.

import { meters, type Quantities } from '@synthward/contracts';
import { AppError } from '@synthward/kernel';
import {
  createLedgerModel,
  createSampleTenant,
  expiryOfStep,
  type LedgerModel,
  type LedgerStep,
  ledgerHistories,
  playLedgerStep,
  sampleChunks,
  sampleJob,
  shareOfUsage,
  useDatabase,
} from '@synthward/testkit';
import fc from 'fast-check';
import { inTransaction } from '../database';
import {
  beginFinalising,
  completeCohortJob,
  failCohortJob,
  startCohortJob,
  submitCohortJob,
} from './cohort-jobs';
import { expireCredits, grantCredit, listCredits, voidCredit } from './credits';
import { retryCohortJob } from './job-control';
import { verifyLedger } from './ledger-verification';
import { changePlan } from './plan-changes';
import { finalizeStatement, findOpenPeriod, listStatements } from './statements';

const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 2 ** 31);
process.stdout.write(`PROPERTY_SEED=${seed}\n`);

const database = useDatabase('ledger properties');
const HOUR_MS = 3_600_000;
const begin = new Date('2026-10-10T07:00:00Z');
const by = {
  actor: { kind: 'operator', id: 'tok_operator' },
  ...{ apiKeyID: null, address: null, requestID: null },
} as const;

/** A tenant of the database, the ids that steps name by number, and what each job holds. */
interface World {
  readonly tenantID: string;
  readonly held: Map<number, Quantities>;
  /** Ids of credits by the numbers of the history. */
  readonly credits: Map<number, string>;
}

async function newWorld(): Promise<World> {
  const tenantID = await createSampleTenant(database(), 'developer');
  await database.rows('update tenant set created_at = $2 where id = $1', [tenantID, begin]);
  return { tenantID, held: new Map(), credits: new Map() };
}

const jobOf = ({ tenantID }: World, job: number) => `job_${tenantID}_${job}`;

/** What the platform does for a step; refusals are part of the game. */
async function take(world: World, step: LedgerStep, at: Date): Promise<void> {
  try {
    await attempt(world, step, at);
  } catch (error) {
    const isRefusal = error instanceof AppError && ['quota_exceeded', 'plan_conflict'].includes(error.code);
    const isSecond = error instanceof Error && 'code' in error && error.code === 'P2002';
    if (!isRefusal && !isSecond) throw error;
  }
}

async function attempt(world: World, step: LedgerStep, at: Date): Promise<unknown> {
  const [db, { tenantID }] = [database(), world];
  switch (step.act) {
    case 'submit': {
      const reserves = { quantities: step.held, at };
      await submitCohortJob(db, sampleJob(tenantID, { id: jobOf(world, step.job), reserves }));
      return world.held.set(step.job, step.held);
    }
    case 'settle':
      return complete(jobOf(world, step.job), shareOfUsage(world.held.get(step.job) ?? {}, step.share), at);
    case 'release':
      return fail(jobOf(world, step.job), at);
    case 'retry':
      return retryCohortJob(db, jobOf(world, step.job), at);
    case 'plan':
      return inTransaction(db, (transaction) =>
        changePlan(transaction, { tenantID, plan: step.plan, by, at }),
      );
    case 'expire':
      return expireCredits(db, at);
    case 'close':
      return close(tenantID, at);
    default:
      return moveCredit(world, step, at);
  }
}

async function complete(jobID: string, usage: ReturnType<typeof shareOfUsage>, at: Date): Promise<void> {
  await startCohortJob(database(), jobID, sampleChunks(1));
  await beginFinalising(database(), jobID);
  await completeCohortJob(database(), jobID, {
    ...{ manifest: {}, quality: {}, summaries: [], artifacts: [], expiresAt: null },
    ...{ usage, endedAt: at },
  });
}

async function fail(jobID: string, at: Date): Promise<void> {
  await startCohortJob(database(), jobID, sampleChunks(1));
  const error = { code: 'chunk_failed', message: 'It broke.' };
  await failCohortJob(database(), jobID, { error, endedAt: at });
}

async function close(tenantID: string, at: Date): Promise<void> {
  const period = await findOpenPeriod(database(), tenantID);
  if (period !== undefined && period < at.toISOString().slice(0, 7))
    await finalizeStatement(database(), { tenantID, period, at });
}

async function moveCredit(
  { tenantID, credits }: World,
  step: Extract<LedgerStep, { readonly act: 'grant' | 'void' }>,
  at: Date,
): Promise<void> {
  const creditID = credits.get(step.credit);
  if (step.act === 'void') {
    if (creditID) await voidCredit(database(), { tenantID, creditID, reason: 'test', by, at });
    return;
  }
  if (creditID) return;
  const { amountMicros, priority } = step;
  const terms = { tenantID, amountMicros, priority, expiresAt: expiryOfStep(step, at), reason: 'test' };
  const credit = await inTransaction(database(), (transaction) =>
    grantCredit(transaction, { ...terms, by, at }),
  );
  credits.set(step.credit, credit?.creditID ?? '');
}

/** Takes the steps in both worlds, one after the other; the ids of credits are those of the database. */
async function playBoth(
  steps: readonly LedgerStep[],
): Promise<{ readonly world: World; readonly model: LedgerModel }> {
  const world = await newWorld();
  const model = createLedgerModel({ plan: 'developer', at: begin });
  const names = {
    job: (job: number) => jobOf(world, job),
    credit: (credit: number) => world.credits.get(credit) ?? `none_${credit}`,
  };
  let now = begin.getTime();
  for (const step of steps) {
    now += step.hours * HOUR_MS;
    const at = new Date(now);
    await take(world, step, at);
    playLedgerStep(model, step, { at, names });
  }
  return { world, model };
}

async function balancesOf(tenantID: string): Promise<Record<string, unknown>> {
  const rows = await database.rows(
    'select period, meter, used::int, reserved::int from quota_balance where tenant_id = $1 and used + reserved > 0',
    [tenantID],
  );
  return Object.fromEntries(
    rows.map(({ period, meter, used, reserved }) => [`${period} ${meter}`, { used, reserved }]),
  );
}

function balancesIn(model: LedgerModel): Record<string, unknown> {
  const periods = [...new Set([...model.reservations.values()].map(({ period }) => period))];
  const all = [...new Set([...periods, ...model.transactions.map(({ period }) => period)])].flatMap(
    (period) =>
      meters.map((meter) => {
        const stand = { used: model.used(period, meter), reserved: model.reserved(period, meter) };
        return [`${period} ${meter}`, stand] as const;
      }),
  );
  return Object.fromEntries(all.filter(([, { used, reserved }]) => used + reserved > 0));
}

test('a history ends with the balances, credits and statements that the model says, and all of it verifies', async () => {
  await fc.assert(
    fc.asyncProperty(ledgerHistories(20), async (steps) => {
      const { world, model } = await playBoth(steps);
      const { tenantID } = world;
      expect(await balancesOf(tenantID)).toEqual(balancesIn(model));
      for (const { creditID, leftMicros } of await listCredits(database().prisma, tenantID))
        expect({ creditID, leftMicros }).toEqual({ creditID, leftMicros: model.left(creditID) });
      const statements = await listStatements(database(), tenantID);
      expect(Object.fromEntries(statements.map(({ period, lines }) => [period, lines]))).toEqual(
        Object.fromEntries(model.statements),
      );
      expect(await verifyLedger(database(), tenantID)).toEqual([]);
    }),
    { seed, numRuns: 120, endOnFailure: true },
  );
}, 400_000);

test('whatever happens at the same time, in any order, and twice: the ledger verifies after each round', async () => {
  const rounds = fc.array(ledgerHistories(4), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(rounds, async (history) => {
      const world = await newWorld();
      let now = begin.getTime();
      for (const round of history) {
        now += Math.max(...round.map(({ hours }) => hours)) * HOUR_MS;
        await Promise.all(round.map((step) => take(world, step, new Date(now))));
        expect(await verifyLedger(database(), world.tenantID)).toEqual([]);
      }
    }),
    { seed, numRuns: 80, endOnFailure: true },
  );
}, 400_000);

test('statements are numbered without gaps over all tenants', async () => {
  const tenants = await Promise.all(Array.from({ length: 10 }, newWorld));
  const at = new Date('2026-12-10T00:00:00Z');
  for (let month = 0; month < 2; month += 1)
    await Promise.all(tenants.map(({ tenantID }) => close(tenantID, at)));
  const rows = await database.rows('select number from statement order by number');
  expect(rows.length).toBeGreaterThanOrEqual(20);
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
});
