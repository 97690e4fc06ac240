// Charging for usage beyond what the plan includes, in the transaction that settles a job.

import {
  type Charge,
  chargeEntries,
  chargeOf,
  type PlanStart,
  partsOfCharge,
  planSegmentsOf,
  sumOfParts,
  type UsageStep,
} from '@synthward/contracts';
import type { Transaction } from '../database';
import { burnFor } from './credits';
import { lockMoney, openPeriodOf, writeLedger } from './ledger';
import { readPlanStarts } from './plan-history';

export interface SettledUsage {
  readonly tenantID: string;
  readonly jobID: string;
  /** Names the settlement in the ledger. */
  readonly effectKey: string;
  /** The month in which it was used. */
  readonly period: string;
  readonly at: Date;
  readonly steps: readonly UsageStep[];
}

/**
 * Charges what lies beyond the included usage, and has credit pay for it. The balances of the steps are locked, so that
 * no unit is charged twice; the price is that of the plan in force at `at`. `starts` are the plans as they were read
 * before: where they show that nothing is to be charged, nothing is locked.
 */
export async function chargeUsage(
  transaction: Transaction,
  usage: SettledUsage,
  starts: readonly PlanStart[],
): Promise<void> {
  if (!chargeUnder(starts, usage)) return;
  const { tenantID, jobID, period: usagePeriod, at, effectKey } = usage;
  await lockMoney(transaction, tenantID);
  const charge = chargeUnder(await readPlanStarts(transaction, tenantID), usage);
  if (!charge) return;
  const amountMicros = sumOfParts(partsOfCharge(charge));
  const period = await openPeriodOf(transaction, tenantID, usagePeriod);
  const common = { tenantID, jobID, period, occurredAt: at };
  const charged = `${effectKey}/charge`;
  await writeLedger(transaction, [
    {
      ...common,
      kind: 'charge',
      effectKey: charged,
      data: { ...charge },
      entries: chargeEntries(amountMicros),
    },
    await burnFor(transaction, { ...common, effectKey: charged, amountMicros }),
  ]);
}

function chargeUnder(starts: readonly PlanStart[], { steps, period, at }: SettledUsage): Charge | undefined {
  return chargeOf(steps, { segments: planSegmentsOf(starts, period), usagePeriod: period, at });
}
