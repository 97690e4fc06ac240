// What the plans of a month cost: charged when a plan or the month ends.

import { chargeEntries, feeOfSegment, type PlanFee, type PlanSegment } from '@synthward/contracts';
import type { Transaction } from '../database';
import { burnFor } from './credits';
import { writeLedger } from './ledger';

interface Month {
  readonly tenantID: string;
  readonly period: string;
}

/** Charges those of the segments that have not been charged yet; the money of the tenant is locked. */
export async function chargePlanFees(
  transaction: Transaction,
  { tenantID, period, at }: Month & { readonly at: Date },
  segments: readonly PlanSegment[],
): Promise<void> {
  for (const { effectKey, plan, from, to, amountMicros } of await openFeesOf(
    transaction,
    { tenantID, period },
    segments,
  )) {
    const common = { tenantID, period, occurredAt: at, effectKey };
    const data = { plan, from: from.toISOString(), to: to.toISOString() };
    await writeLedger(transaction, [
      { ...common, kind: 'plan_fee', data, entries: chargeEntries(amountMicros) },
      await burnFor(transaction, { ...common, amountMicros }),
    ]);
  }
}

/** The fees of segments that are in the ledger not yet. */
export async function openFeesOf(
  transaction: Pick<Transaction, 'ledgerTransaction'>,
  { tenantID, period }: Month,
  segments: readonly PlanSegment[],
): Promise<readonly (PlanFee & { readonly effectKey: string })[]> {
  const fees = segments.map((segment) => ({
    ...segment,
    amountMicros: feeOfSegment(segment, period),
    effectKey: `${tenantID}/fee/${period}/${segment.from.getTime()}`,
  }));
  const charged = await transaction.ledgerTransaction.findMany({
    where: { effectKey: { in: fees.map(({ effectKey }) => effectKey) } },
    select: { effectKey: true },
  });
  const known = new Set(charged.map(({ effectKey }) => effectKey));
  return fees.filter(({ effectKey, amountMicros }) => amountMicros > 0 && !known.has(effectKey));
}
