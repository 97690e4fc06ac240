// The ledger of one tenant in memory: what the platform does in transactions, as plain steps one after the other.

import {
  billingPlanOf,
  burnCredits,
  burnEntries,
  type Charge,
  chargeEntries,
  chargeOf,
  creditAccountOf,
  endGrantEntries,
  feeOfSegment,
  grantEntries,
  type LedgerEntry,
  type LedgerKind,
  type Meter,
  MONEY,
  meters,
  type PlanFee,
  type PlanStart,
  partsOfCharge,
  periodAfter,
  planSegmentsOf,
  type Quantities,
  quotaOfMeter,
  quotaPeriodOf,
  releaseEntries,
  reserveEntries,
  type StatementLine,
  settleEntries,
  statementLinesOf,
  sumOfParts,
} from '@synthward/contracts';
import { type LedgerStep, shareOfUsage } from './ledger-history';

export interface ModelTransaction {
  readonly kind: LedgerKind;
  readonly effectKey: string;
  readonly period: string;
  readonly entries: readonly LedgerEntry[];
  readonly charge?: Charge;
  readonly fee?: PlanFee;
}

interface ModelReservation {
  readonly held: Quantities;
  readonly period: string;
  readonly generation: number;
  readonly status: 'held' | 'settled' | 'released';
}

interface ModelCredit {
  readonly creditID: string;
  readonly amountMicros: number;
  readonly priority: number;
  readonly expiresAt: Date | null;
  readonly createdAt: Date;
}

export interface LedgerModel {
  readonly transactions: readonly ModelTransaction[];
  readonly reservations: ReadonlyMap<string, ModelReservation>;
  readonly statements: ReadonlyMap<string, readonly StatementLine[]>;
  plan(): string;
  /** The first month without a statement. */
  openPeriod(): string;
  used(period: string, meter: Meter): number;
  reserved(period: string, meter: Meter): number;
  left(creditID: string): number;
  /** False when it does not fit, and for a job that there is already. */
  submit(jobID: string, held: Quantities, at: Date): boolean;
  /** False when it does not fit, and for a job that was not released. */
  retry(jobID: string, at: Date): boolean;
  settle(jobID: string, used: Quantities, at: Date): void;
  release(jobID: string, at: Date): void;
  grant(credit: ModelCredit): void;
  voidCredit(creditID: string, at: Date): void;
  expire(at: Date): void;
  /** False when the tenant has taken more than the plan allows. */
  changePlan(plan: string, at: Date): boolean;
  /** Closes the first open month; nothing while it lasts. */
  close(at: Date): void;
}

/** A tenant that begins at the instant with the plan. */
export function createLedgerModel(first: PlanStart): LedgerModel {
  const transactions = new Map<string, ModelTransaction>();
  const reservations = new Map<string, ModelReservation>();
  const credits = new Map<string, ModelCredit>();
  const statements = new Map<string, readonly StatementLine[]>();
  const starts: PlanStart[] = [first];
  let open = quotaPeriodOf(first.at);

  const write = (transaction: ModelTransaction) => {
    const isNew = transaction.entries.length > 0 && !transactions.has(transaction.effectKey);
    if (isNew) transactions.set(transaction.effectKey, transaction);
    return isNew;
  };
  const sum = (account: string, isMeant: (entry: LedgerEntry, transaction: ModelTransaction) => boolean) =>
    [...transactions.values()]
      .flatMap((each) => each.entries.filter((entry) => entry.account === account && isMeant(entry, each)))
      .reduce((total, { amount }) => total + amount, 0);
  const quota = (account: string) => (period: string, meter: Meter) =>
    sum(account, ({ unit }, transaction) => unit === meter && transaction.period === period);
  const [used, reserved] = [quota('used'), quota('reserved')];
  const left = (creditID: string) => 0 - sum(creditAccountOf(creditID), () => true);
  const plan = () => starts.at(-1)?.plan ?? '';
  const openFrom = (period: string) => (period < open ? open : period);
  const burn = (
    effectKey: string,
    period: string,
    { amountMicros, at }: { amountMicros: number; at: Date },
  ) => {
    const all = [...credits.values()].map((credit) => ({ ...credit, leftMicros: left(credit.creditID) }));
    const entries = burnEntries(burnCredits(all, { amountMicros, at }));
    write({ kind: 'burn', effectKey: `${effectKey}/burn`, period, entries });
  };
  const fits = (held: Quantities, period: string, planID: string) =>
    meters.every(
      (meter) =>
        !((held[meter] ?? 0) > 0) ||
        used(period, meter) + reserved(period, meter) + (held[meter] ?? 0) <=
          quotaOfMeter(billingPlanOf(planID), meter),
    );
  const hold = (jobID: string, reservation: ModelReservation) => {
    if (!fits(reservation.held, reservation.period, plan())) return false;
    reservations.set(jobID, reservation);
    const { generation, period, held } = reservation;
    write({
      kind: 'reserve',
      effectKey: `${jobID}/${generation}/reserve`,
      period,
      entries: reserveEntries(held),
    });
    return true;
  };
  const charge = (
    effectKey: string,
    usagePeriod: string,
    { before, at }: { before: Quantities; at: Date },
  ) => {
    const steps = meters
      .map((meter) => ({ meter, from: before[meter] ?? 0, to: used(usagePeriod, meter) }))
      .filter(({ from, to }) => to > from);
    const charged = chargeOf(steps, { segments: planSegmentsOf(starts, usagePeriod), usagePeriod, at });
    if (!charged) return;
    const amountMicros = sumOfParts(partsOfCharge(charged));
    const period = openFrom(usagePeriod);
    const entries = chargeEntries(amountMicros);
    write({ kind: 'charge', effectKey: `${effectKey}/charge`, period, entries, charge: charged });
    burn(`${effectKey}/charge`, period, { amountMicros, at });
  };
  const chargeFees = (period: string, at: Date) => {
    for (const segment of planSegmentsOf(starts, period).filter(({ to }) => to <= at)) {
      const effectKey = `fee/${period}/${segment.from.getTime()}`;
      const amountMicros = feeOfSegment(segment, period);
      const fee = { ...segment, amountMicros };
      if (write({ kind: 'plan_fee', effectKey, period, entries: chargeEntries(amountMicros), fee }))
        burn(effectKey, period, { amountMicros, at });
    }
  };
  const end = (creditID: string, kind: 'expire_grant' | 'void_grant', at: Date) => {
    const entries = endGrantEntries(creditID, left(creditID));
    write({ kind, effectKey: `${creditID}/${kind}`, period: openFrom(quotaPeriodOf(at)), entries });
  };
  const owed = (period: string) =>
    sum('receivable', ({ unit }, transaction) => unit === MONEY && transaction.period === period);
  const linesOf = (period: string) => {
    const ofMonth = [...transactions.values()].filter((each) => each.period === period);
    return statementLinesOf({
      period,
      used: Object.fromEntries(meters.map((meter) => [meter, used(period, meter)])),
      charges: ofMonth.flatMap((each) => (each.charge ? [each.charge] : [])),
      fees: ofMonth.flatMap((each) => (each.fee ? [each.fee] : [])),
      burnedMicros: 0 - sum('receivable', (_, each) => each.kind === 'burn' && each.period === period),
    });
  };

  return {
    get transactions() {
      return [...transactions.values()];
    },
    reservations,
    statements,
    plan,
    openPeriod: () => open,
    ...{ used, reserved, left },
    submit(jobID, held, at) {
      if (reservations.has(jobID)) return false;
      return hold(jobID, { held, period: quotaPeriodOf(at), generation: 1, status: 'held' });
    },
    retry(jobID, at) {
      const former = reservations.get(jobID);
      if (former?.status !== 'released') return false;
      const generation = former.generation + 1;
      return hold(jobID, { held: former.held, period: quotaPeriodOf(at), generation, status: 'held' });
    },
    settle(jobID, spent, at) {
      const reservation = reservations.get(jobID);
      if (reservation?.status !== 'held') return;
      const { period, generation, held } = reservation;
      const before = Object.fromEntries(meters.map((meter) => [meter, used(period, meter)]));
      const effectKey = `${jobID}/${generation}/settle`;
      reservations.set(jobID, { ...reservation, status: 'settled' });
      write({ kind: 'settle', effectKey, period, entries: settleEntries(held, spent) });
      charge(effectKey, period, { before, at });
    },
    release(jobID) {
      const reservation = reservations.get(jobID);
      if (reservation?.status !== 'held') return;
      const { period, generation, held } = reservation;
      reservations.set(jobID, { ...reservation, status: 'released' });
      write({
        kind: 'release',
        effectKey: `${jobID}/${generation}/release`,
        period,
        entries: releaseEntries(held),
      });
    },
    grant(credit) {
      if (credits.has(credit.creditID)) return;
      credits.set(credit.creditID, credit);
      const { creditID, amountMicros, createdAt } = credit;
      const period = openFrom(quotaPeriodOf(createdAt));
      write({
        kind: 'grant',
        effectKey: `${creditID}/grant`,
        period,
        entries: grantEntries(creditID, amountMicros),
      });
      const months = new Set([...transactions.values()].map((each) => each.period));
      for (const month of [...months].toSorted().filter((each) => each >= open))
        burn(`${creditID}/${month}`, month, { amountMicros: Math.max(0, owed(month)), at: createdAt });
    },
    voidCredit(creditID, at) {
      if (credits.has(creditID)) end(creditID, 'void_grant', at);
    },
    expire(at) {
      for (const { creditID, expiresAt } of credits.values())
        if (expiresAt && expiresAt <= at) end(creditID, 'expire_grant', at);
    },
    changePlan(next, at) {
      if (next === plan()) return true;
      const period = quotaPeriodOf(at);
      const taken = (meter: Meter) => used(period, meter) + reserved(period, meter);
      if (meters.some((meter) => taken(meter) > quotaOfMeter(billingPlanOf(next), meter))) return false;
      const last = starts.at(-1)?.at ?? at;
      const since = at > last ? at : new Date(last.getTime() + 1);
      starts.push({ plan: next, at: since });
      chargeFees(period, since);
      return true;
    },
    close(at) {
      if (quotaPeriodOf(at) <= open) return;
      chargeFees(open, at);
      statements.set(open, linesOf(open));
      open = periodAfter(open);
    },
  };
}

/** Ids of the jobs and credits that a step names by number. */
interface LedgerNames {
  job(number: number): string;
  credit(number: number): string;
}

const DAY_MS = 86_400_000;

/** When the credit of a step expires. */
export function expiryOfStep({ days }: { readonly days: number | null }, at: Date): Date | null {
  return days === null ? null : new Date(at.getTime() + days * DAY_MS);
}

/** Takes a step of a history in the model. False where it is refused for want of quota or room. */
export function playLedgerStep(model: LedgerModel, step: LedgerStep, { at, names }: Played): boolean {
  switch (step.act) {
    case 'submit':
      return model.submit(names.job(step.job), step.held, at);
    case 'retry':
      return model.retry(names.job(step.job), at);
    case 'plan':
      return model.changePlan(step.plan, at);
    case 'settle': {
      const held = model.reservations.get(names.job(step.job))?.held;
      if (held) model.settle(names.job(step.job), shareOfUsage(held, step.share), at);
      return true;
    }
    case 'release':
      model.release(names.job(step.job), at);
      return true;
    case 'grant': {
      const { amountMicros, priority } = step;
      const creditID = names.credit(step.credit);
      model.grant({ creditID, amountMicros, priority, expiresAt: expiryOfStep(step, at), createdAt: at });
      return true;
    }
    case 'void':
      model.voidCredit(names.credit(step.credit), at);
      return true;
    case 'expire':
      model.expire(at);
      return true;
    case 'close':
      model.close(at);
      return true;
  }
}

interface Played {
  readonly at: Date;
  readonly names: LedgerNames;
}
