// The rules of the ledger, over thousands of random histories in memory: whatever happens, it adds up.

import {
  billingPlanOf,
  isBalanced,
  isChargeSound,
  type Meter,
  MONEY,
  meters,
  overageOf,
  quotaOfMeter,
  sumOfParts,
  totalOfLines,
} from '@synthward/contracts';
import fc from 'fast-check';
import { type LedgerStep, ledgerHistories, shareOfUsage } from './ledger-history';
import { createLedgerModel, type LedgerModel, type ModelTransaction, playLedgerStep } from './ledger-model';

const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 2 ** 31);
process.stdout.write(`PROPERTY_SEED=${seed}\n`);

const RUNS = 2000;
const HOUR_MS = 3_600_000;
const begin = new Date('2026-10-10T07:00:00Z');
const names = { job: (job: number) => `job_${job}`, credit: (credit: number) => `crd_${credit}` };

function play(
  steps: readonly LedgerStep[],
  after: (model: LedgerModel, step: LedgerStep, wasTaken: boolean) => void = () => undefined,
): LedgerModel {
  const model = createLedgerModel({ plan: 'developer', at: begin });
  let now = begin.getTime();
  for (const step of steps) {
    now += step.hours * HOUR_MS;
    after(model, step, playLedgerStep(model, step, { at: new Date(now), names }));
  }
  return model;
}

function sumOf(
  transactions: readonly ModelTransaction[],
  { account, unit }: { readonly account: string | RegExp; readonly unit?: Meter | typeof MONEY },
): number {
  const isMeant = (name: string) => (typeof account === 'string' ? name === account : account.test(name));
  return transactions
    .flatMap(({ entries }) => entries)
    .filter((entry) => isMeant(entry.account) && (unit === undefined || entry.unit === unit))
    .reduce((sum, { amount }) => sum + amount, 0);
}

const check = (property: (steps: readonly LedgerStep[]) => void, numRuns = RUNS) =>
  fc.assert(fc.property(ledgerHistories(30), property), { seed, numRuns });

test('every transaction sums to zero in each unit, and so does the whole ledger', () => {
  check((steps) => {
    const { transactions } = play(steps);
    for (const { entries } of transactions) expect(isBalanced(entries)).toBe(true);
    expect(isBalanced(transactions.flatMap(({ entries }) => entries))).toBe(true);
  });
});

test('whatever is accepted fits: used and reserved stay within the limit of the plan', () => {
  check((steps) => {
    play(steps, (model, step, wasTaken) => {
      if (wasTaken && (step.act === 'submit' || step.act === 'retry'))
        expectToFit(model, names.job(step.job));
    });
  });
});

function expectToFit(model: LedgerModel, jobID: string): void {
  const { held, period } = model.reservations.get(jobID) ?? { held: {}, period: 'none' };
  const plan = billingPlanOf(model.plan());
  const asked = meters.filter((meter) => (held[meter] ?? 0) > 0);
  expect(asked.length).toBeGreaterThan(0);
  for (const meter of asked) {
    const taken = model.used(period, meter) + model.reserved(period, meter);
    expect(taken).toBeLessThanOrEqual(quotaOfMeter(plan, meter));
  }
}

test('what was reserved is settled, released or held: nothing is lost, nothing ends twice', () => {
  check((steps) => {
    const { transactions, reservations } = play(steps);
    for (const meter of meters) {
      const of = (...kinds: string[]) => ({
        transactions: transactions.filter(({ kind }) => kinds.includes(kind)),
        where: { account: 'reserved', unit: meter },
      });
      const [taken, ended] = [of('reserve'), of('settle', 'release')];
      const held = [...reservations.values()]
        .filter(({ status }) => status === 'held')
        .reduce((sum, each) => sum + (each.held[meter] ?? 0), 0);
      expect(sumOf(taken.transactions, taken.where) + sumOf(ended.transactions, ended.where)).toBe(held);
    }
  });
});

test('no credit is overspent, and none pays more than was charged', () => {
  check((steps) => {
    play(steps, (model) => {
      for (const credit of [0, 1, 2]) expect(model.left(names.credit(credit))).toBeGreaterThanOrEqual(0);
      expect(sumOf(model.transactions, { account: 'receivable', unit: MONEY })).toBeGreaterThanOrEqual(0);
    });
  });
});

test('each charge follows from the usage it names, and no unit of a month is charged twice', () => {
  check((steps) => {
    const charges = play(steps).transactions.flatMap(({ charge }) => (charge ? [charge] : []));
    for (const charge of charges) expect(isChargeSound(charge)).toBe(true);
    const spans = charges.flatMap(({ usagePeriod, steps: own }) =>
      own.map(({ meter, from, to }) => ({ key: `${usagePeriod} ${meter}`, from, to })),
    );
    for (const [index, span] of spans.entries())
      for (const other of spans.slice(index + 1).filter(({ key }) => key === span.key))
        expect(span.to <= other.from || span.from >= other.to).toBe(true);
  });
});

test('a statement is the sum of what the ledger has of its month, and the months are closed one after the other', () => {
  check((steps) => {
    const { statements, transactions } = play(steps);
    const months = [...statements.keys()];
    expect(months).toEqual(months.toSorted());
    for (const [period, lines] of statements) {
      const ofMonth = transactions.filter((each) => each.period === period);
      expect(totalOfLines(lines)).toBe(sumOf(ofMonth, { account: 'receivable', unit: MONEY }));
    }
  });
});

test('what has ended once ends no second time, and a credit is given once', () => {
  check((steps) => {
    const model = play(steps);
    const before = [...model.transactions];
    const at = new Date('2030-01-01T00:00:00Z');
    for (const [jobID, { status, held }] of model.reservations) {
      if (status === 'held') continue;
      expect(model.submit(jobID, held, at)).toBe(false);
      model.settle(jobID, held, at);
      model.release(jobID, at);
    }
    const given = before
      .filter(({ kind }) => kind === 'grant')
      .map(({ effectKey }) => effectKey.split('/')[0] ?? '');
    for (const creditID of given)
      model.grant({ creditID, amountMicros: 1, priority: 0, expiresAt: null, createdAt: at });
    expect(model.transactions).toEqual(before);
  });
});

test('the histories are worth playing: they charge, burn, expire, change plans and close months with usage left over', () => {
  const seen = new Set<string>();
  check((steps) => {
    for (const { kind, charge, period } of play(steps).transactions)
      seen.add(charge && charge.usagePeriod !== period ? 'late charge' : kind);
  });
  expect([...seen].toSorted()).toEqual([
    ...['burn', 'charge', 'expire_grant', 'grant', 'late charge', 'plan_fee', 'release'],
    ...['reserve', 'settle', 'void_grant'],
  ]);
});

/** Jobs that end in this order, each told of once or twice; then the month is closed. */
function monthOf(
  order: readonly number[],
  jobs: readonly { readonly job: number; readonly share: number }[],
) {
  const at = new Date('2026-10-20T00:00:00Z');
  const model = createLedgerModel({ plan: 'developer', at: begin });
  const held = {
    patientsGenerated: 60_000,
    sourceRecords: 300_000,
    fhirResources: 2_000_000,
    generationJobCount: 150,
  };
  for (const { job } of jobs) model.submit(names.job(job), held, at);
  for (const index of order) {
    const job = jobs[index];
    if (job) model.settle(names.job(job.job), shareOfUsage(held, job.share), at);
  }
  model.close(new Date('2026-11-02T00:00:00Z'));
  return model.statements.get('2026-10');
}

test('jobs that end in any order, and are told of twice, give the same statement', () => {
  const jobs = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(
      jobs.chain((shares) => {
        const all = shares.map((_, index) => index);
        const order = fc.shuffledSubarray([...all, ...all], {
          minLength: 2 * all.length,
          maxLength: 2 * all.length,
        });
        return fc.tuple(fc.constant(shares.map((share, job) => ({ job, share }))), order);
      }),
      ([list, order]) => {
        const inOrder = monthOf(
          list.map((_, index) => index),
          list,
        );
        expect(withoutJobs(monthOf(order, list))).toEqual(withoutJobs(inOrder));
      },
    ),
    { seed, numRuns: 500 },
  );
});

/** Which job crosses a threshold depends on the order, and so does how many a line sums up. */
function withoutJobs(lines: ReturnType<typeof monthOf>) {
  return lines?.map(({ jobCount: _, ...line }) => line);
}

test('usage in many steps costs what it costs in one', () => {
  const meter = fc.constantFrom(...meters);
  const cuts = fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(meter, cuts, fc.integer({ min: 0, max: 200_000 }), (each, unsorted, included) => {
      const plan = billingPlanOf('developer');
      const levels = [0, ...unsorted.toSorted((a, b) => a - b)];
      const steps = levels
        .slice(1)
        .map((to, index) => ({ meter: each, from: levels[index] ?? 0, to, included }));
      const whole = { meter: each, from: 0, to: levels.at(-1) ?? 0, included };
      const inSteps = steps.reduce((sum, step) => sum + sumOfParts(overageOf(plan, step)), 0);
      expect(inSteps).toBe(sumOfParts(overageOf(plan, whole)));
    }),
    { seed, numRuns: RUNS },
  );
});
