// Quotas: a job, or a synthesis, holds what it may use from the submission on; its end settles what it did use and gives the rest back.

import {
  billingPlanOf,
  type Meter,
  meters,
  type PlanStart,
  type PlanView,
  type Quantities,
  quotaOfMeter,
  quotaPeriodOf,
  releaseEntries,
  reserveEntries,
  settleEntries,
  shortageOf,
  thresholdsReached,
  type UsageStep,
} from '@synthward/contracts';
import { AppError } from '@synthward/kernel';
import { type Database, inTransaction, type Transaction } from '../database';
import { type NewLedgerTransaction, writeLedger } from './ledger';
import { readPlanStarts } from './plan-history';
import { chargeUsage } from './usage-charges';
import { announce } from './webhook-messages';

interface Holder {
  readonly id: string;
  readonly tenantId: string;
}

/**
 * Takes the quantities from the tenant's quotas of the month in which `at` lies, and notes that the job holds them: every
 * meter, or the transaction must end. Throws `quota_exceeded` with the first meter that does not have enough.
 */
export async function reserveQuota(
  transaction: Transaction,
  job: Holder,
  { quantities, at }: { readonly quantities: Quantities; readonly at: Date },
): Promise<void> {
  const period = quotaPeriodOf(at);
  const held = { period, status: 'held', held: { ...quantities }, createdAt: at };
  const data = { jobId: job.id, tenantId: job.tenantId, ...held };
  await transaction.reservation.create({ data });
  await writeLedger(transaction, [reservationOf({ ...data, generation: 1 }, at)]);
  await takeAll(transaction, { tenantID: job.tenantId, period, at }, quantities);
}

/** Takes again what a job held until it failed, in the month of `at`; nothing for a job that never held anything. */
export async function reserveQuotaAgain(transaction: Transaction, job: Holder, at: Date): Promise<void> {
  const period = quotaPeriodOf(at);
  const [row] = await transaction.reservation.updateManyAndReturn({
    where: { jobId: job.id, status: 'released' },
    data: { period, status: 'held', createdAt: at, endedAt: null, generation: { increment: 1 } },
  });
  if (!row) return;
  await writeLedger(transaction, [reservationOf(row, at)]);
  await takeAll(transaction, { tenantID: row.tenantId, period, at }, quantitiesOf(row.held));
}

/**
 * Counts what a completed job used, instead of what it held. Nothing for a job that holds nothing: one that was settled
 * before, or was accepted before there were reservations.
 */
export async function settleQuota(
  transaction: Transaction,
  job: Pick<Holder, 'id'>,
  { used, at }: { readonly used: Quantities; readonly at: Date },
): Promise<void> {
  const [row] = await transaction.reservation.updateManyAndReturn({
    where: { jobId: job.id, status: 'held' },
    data: { status: 'settled', settled: { ...used }, endedAt: at },
  });
  if (!row) return;
  const held = quantitiesOf(row.held);
  const settlement = entryOf(row, 'settle', at);
  await writeLedger(transaction, [{ ...settlement, entries: settleEntries(held, used) }]);
  const { starts, steps } = await putBackAll(transaction, { ...accountOf(row), at }, { held, used });
  await chargeUsage(transaction, { ...settlement, at, steps }, starts);
}

/** Gives back everything that a failed or cancelled job holds; nothing for a job that holds nothing. */
export async function releaseQuota(
  transaction: Transaction,
  job: Pick<Holder, 'id'>,
  at: Date,
): Promise<void> {
  const [row] = await transaction.reservation.updateManyAndReturn({
    where: { jobId: job.id, status: 'held' },
    data: { status: 'released', endedAt: at },
  });
  if (!row) return;
  const held = quantitiesOf(row.held);
  await writeLedger(transaction, [{ ...entryOf(row, 'release', at), entries: releaseEntries(held) }]);
  await putBackAll(transaction, { ...accountOf(row), at }, { held, used: {} });
}

interface ReservationRow {
  readonly jobId: string;
  readonly tenantId: string;
  readonly period: string;
  readonly generation: number;
  readonly held: unknown;
}

function reservationOf(row: ReservationRow, at: Date): NewLedgerTransaction {
  return { ...entryOf(row, 'reserve', at), entries: reserveEntries(quantitiesOf(row.held)) };
}

/** Each hold is taken and ended once, however often it is tried. */
function entryOf({ jobId, tenantId, period, generation }: ReservationRow, kind: HoldKind, at: Date) {
  const effectKey = `${jobId}/${generation}/${kind}`;
  return { kind, tenantID: tenantId, jobID: jobId, effectKey, period, occurredAt: at };
}

type HoldKind = 'reserve' | 'settle' | 'release';

/**
 * Ends reservations that are held by jobs which have ended, by what the jobs were charged for. Answers the jobs. The end
 * of a job ends its reservation in one transaction, so there are none unless something is broken.
 */
export async function endForgottenReservations(database: Database, at: Date): Promise<string[]> {
  const { rows } = await database.pool.query<{ job_id: string }>(
    `select job_id from reservation r where status = 'held' and not exists (
       select 1 from cohort_job j where j.id = r.job_id and j.status in ('queued', 'running', 'paused', 'finalising'))
       and not exists (select 1 from synthesis s where s.id = r.job_id and s.status in ('submitted', 'running'))
     order by job_id limit 100`,
  );
  for (const { job_id } of rows)
    await inTransaction(database, (transaction) => endReservation(transaction, job_id, at));
  return rows.map(({ job_id }) => job_id);
}

async function endReservation(transaction: Transaction, jobID: string, at: Date): Promise<void> {
  const charged = await transaction.usageEvent.findMany({ where: { jobId: jobID } });
  if (charged.length === 0) {
    await releaseQuota(transaction, { id: jobID }, at);
    return;
  }
  const used = Object.fromEntries(charged.map(({ meter, quantity }) => [meter, Number(quantity)]));
  await settleQuota(transaction, { id: jobID }, { used, at });
}

/** Whose quotas of which month, and the present instant. */
interface QuotaAccount {
  readonly tenantID: string;
  readonly period: string;
  readonly at: Date;
}

interface Balance {
  readonly meter: string;
  readonly used: bigint;
  readonly reserved: bigint;
}

/**
 * One statement takes of all meters, which it locks in the order of `meters`, as the one below does: two transactions
 * never wait for each other. Tenants' submissions take turns from here to the commit, so this comes last.
 */
async function takeAll(
  transaction: Transaction,
  account: QuotaAccount,
  quantities: Quantities,
): Promise<void> {
  const { tenantID, period } = account;
  const plan = await planOf(transaction, tenantID);
  const asked = meters.filter((meter) => amountOf(quantities, meter) > 0);
  const balances = await transaction.$queryRaw<Balance[]>`
    insert into quota_balance as b (tenant_id, period, meter, reserved)
    select ${tenantID}, ${period}, meter, quantity
      from unnest(${asked}::text[], ${asked.map((meter) => BigInt(amountOf(quantities, meter)))}::bigint[],
                  ${asked.map((meter) => BigInt(quotaOfMeter(plan, meter)))}::bigint[])
           with ordinality as a (meter, quantity, most, place)
     where quantity <= most order by place
    on conflict (tenant_id, period, meter) do update set reserved = b.reserved + excluded.reserved
     where b.used + b.reserved + excluded.reserved <= (
       select most from unnest(${asked}::text[], ${asked.map((meter) => BigInt(quotaOfMeter(plan, meter)))}::bigint[])
                     as l (meter, most) where l.meter = b.meter)
    returning meter, used, reserved`;
  for (const meter of asked) {
    const requested = amountOf(quantities, meter);
    const limit = quotaOfMeter(plan, meter);
    const balance = balances.find((each) => each.meter === meter);
    if (!balance) throw await shortage(transaction, account, { plan, meter, requested, limit });
    await tell(transaction, account, { meter, limit, balance, before: sumOf(balance) - requested });
  }
}

function sumOf({ used, reserved }: Balance): number {
  return Number(used + reserved);
}

interface Refusal {
  readonly plan: PlanView;
  readonly meter: Meter;
  readonly requested: number;
  readonly limit: number;
}

async function shortage(
  transaction: Transaction,
  { tenantID, period }: QuotaAccount,
  { plan, meter, requested, limit }: Refusal,
): Promise<AppError> {
  const where = { tenantId_period_meter: { tenantId: tenantID, period, meter } };
  const row = await transaction.quotaBalance.findUnique({ where });
  const [used, reserved] = [Number(row?.used ?? 0), Number(row?.reserved ?? 0)];
  const quota = shortageOf({ plan, period, meter, used, reserved, requested });
  return new AppError(
    'quota_exceeded',
    `The plan ${plan.id} allows ${limit} ${meter} a month; ${used} are used, ${reserved} are held, and up to ${requested} more are asked for. It is reset at ${quota.resetAt}.`,
    { data: { quota } },
  );
}

/** More may have been used than was held, where the estimate fell short: it is counted all the same. */
async function putBackAll(
  transaction: Transaction,
  account: QuotaAccount,
  { held, used }: { readonly held: Quantities; readonly used: Quantities },
): Promise<{ readonly starts: readonly PlanStart[]; readonly steps: readonly UsageStep[] }> {
  const { tenantID, period } = account;
  const starts = await readPlanStarts(transaction, tenantID);
  const plan = billingPlanOf(starts.at(-1)?.plan ?? '');
  const touched = meters.filter((meter) => amountOf(held, meter) > 0 || amountOf(used, meter) > 0);
  const balances = await transaction.$queryRaw<Balance[]>`
    with ended as (
      select * from unnest(${touched}::text[], ${touched.map((meter) => BigInt(amountOf(used, meter)))}::bigint[],
                           ${touched.map((meter) => BigInt(amountOf(held, meter)))}::bigint[])
                    with ordinality as e (meter, used, held, place))
    insert into quota_balance as b (tenant_id, period, meter, used)
    select ${tenantID}, ${period}, meter, used from ended order by place
    on conflict (tenant_id, period, meter) do update
      set used = b.used + excluded.used, reserved = b.reserved - (select held from ended e where e.meter = b.meter)
    returning meter, used, reserved`;
  const steps: UsageStep[] = [];
  for (const meter of touched) {
    const balance = balances.find((each) => each.meter === meter);
    if (!balance) throw new RangeError(`${meter} of ${tenantID} has no balance`);
    const [added, to] = [amountOf(used, meter), Number(balance.used)];
    const before = sumOf(balance) - added + amountOf(held, meter);
    await tell(transaction, account, { meter, limit: quotaOfMeter(plan, meter), balance, before });
    steps.push({ meter, from: to - added, to });
  }
  return { starts, steps };
}

function amountOf(quantities: Quantities, meter: Meter): number {
  return quantities[meter] ?? 0;
}

interface Change {
  readonly meter: Meter;
  readonly limit: number;
  /** As it is now. */
  readonly balance: Balance;
  /** What was used and held until now. */
  readonly before: number;
}

/** Tells of thresholds that the change has reached; each once in a period. */
async function tell(
  transaction: Transaction,
  { tenantID, period, at }: QuotaAccount,
  { meter, limit, balance, before }: Change,
): Promise<void> {
  const [used, reserved] = [Number(balance.used), Number(balance.reserved)];
  for (const threshold of thresholdsReached({ before, after: used + reserved }, limit))
    await announce(transaction, {
      tenantID,
      type: 'quota.threshold_reached',
      at,
      data: { meter, threshold, used, reserved, limit, period },
      effectKey: `${tenantID}/quota/${period}/${meter}/${threshold}`,
    });
}

async function planOf(transaction: Transaction, tenantID: string): Promise<PlanView> {
  const tenant = await transaction.tenant.findUnique({ where: { id: tenantID }, select: { plan: true } });
  return billingPlanOf(tenant?.plan ?? '');
}

function accountOf(row: { readonly tenantId: string; readonly period: string }) {
  return { tenantID: row.tenantId, period: row.period };
}

function quantitiesOf(held: unknown): Quantities {
  return held as Quantities; // written by reserveQuota
}
