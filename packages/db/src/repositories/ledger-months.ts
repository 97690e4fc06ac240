// What the ledger has of one month of a tenant.

import {
  type Charge,
  chargeSchema,
  type Meter,
  MONEY,
  type MonthOfLedger,
  type PlanFee,
} from '@synthward/contracts';
import type { Transaction } from '../database';

interface Month {
  readonly tenantID: string;
  readonly period: string;
}

/** Usage, charges, fees and what credit paid, as they count in the month. */
export async function readMonthOfLedger(
  transaction: Pick<Transaction, '$queryRaw' | 'ledgerTransaction'>,
  { tenantID, period }: Month,
): Promise<MonthOfLedger> {
  const sums = await transaction.$queryRaw<Sum[]>`
    select t.kind, e.account, e.unit, sum(e.amount)::bigint as amount
      from ledger_transaction t join ledger_entry e on e.transaction_id = t.id
     where t.tenant_id = ${tenantID} and t.period = ${period}
       and (e.account = 'used' or (t.kind = 'burn' and e.account = 'receivable'))
     group by t.kind, e.account, e.unit`;
  const used: Partial<Record<Meter, number>> = {};
  let burnedMicros = 0;
  for (const { unit, amount } of sums) {
    if (unit === MONEY) burnedMicros -= Number(amount);
    else used[unit] = (used[unit] ?? 0) + Number(amount);
  }
  const { charges, fees } = await readPrices(transaction, { tenantID, period });
  return { period, used, charges, fees, burnedMicros };
}

interface Sum {
  readonly unit: Meter | typeof MONEY;
  readonly amount: bigint;
}

async function readPrices(
  transaction: Pick<Transaction, 'ledgerTransaction'>,
  { tenantID, period }: Month,
): Promise<{ readonly charges: readonly Charge[]; readonly fees: readonly PlanFee[] }> {
  const rows = await transaction.ledgerTransaction.findMany({
    where: { tenantId: tenantID, period, kind: { in: ['charge', 'plan_fee'] } },
    include: { entries: { where: { account: 'receivable' } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const charges = rows.filter(({ kind }) => kind === 'charge').map(({ data }) => chargeSchema.parse(data));
  const fees = rows
    .filter(({ kind }) => kind === 'plan_fee')
    .map(({ data, entries }) => {
      const { plan, from, to } = data as { plan: string; from: string; to: string }; // as chargePlanFees writes them
      return { plan, from: new Date(from), to: new Date(to), amountMicros: Number(entries[0]?.amount ?? 0) };
    });
  return { charges, fees };
}
