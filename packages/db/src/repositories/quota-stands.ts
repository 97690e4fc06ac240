// How a tenant stands in a month: its plan, what is used and held, what is owed.

import { type MeterStand, MONEY, meters, type PlanStart } from '@synthward/contracts';
import type { Database } from '../database';
import { type CreditStand, listCredits } from './credits';
import { readPlanStarts } from './plan-history';

export interface QuotaStand {
  readonly starts: readonly PlanStart[];
  /** Every meter, used or not. */
  readonly quotas: readonly MeterStand[];
}

export interface TenantStand extends QuotaStand {
  readonly owedMicros: number;
  readonly credits: readonly CreditStand[];
}

/** The plans of a tenant, and what is taken of the quotas of a month. */
export async function readQuotaStand(
  { prisma }: Pick<Database, 'prisma'>,
  tenantID: string,
  period: string,
): Promise<QuotaStand> {
  const starts = await readPlanStarts(prisma, tenantID);
  const rows = await prisma.quotaBalance.findMany({ where: { tenantId: tenantID, period } });
  const quotas = meters.map((meter) => {
    const row = rows.find((each) => each.meter === meter);
    return { meter, used: Number(row?.used ?? 0), reserved: Number(row?.reserved ?? 0) };
  });
  return { starts, quotas };
}

/** The same, and the money; `owedMicros` over all months. */
export async function readTenantStand(
  { prisma }: Database,
  tenantID: string,
  period: string,
): Promise<TenantStand> {
  const stand = await readQuotaStand({ prisma }, tenantID, period);
  const { _sum } = await prisma.ledgerEntry.aggregate({
    where: { tenantId: tenantID, account: 'receivable', unit: MONEY },
    _sum: { amount: true },
  });
  const credits = await listCredits(prisma, tenantID);
  return { ...stand, owedMicros: Number(_sum.amount ?? 0), credits };
}
