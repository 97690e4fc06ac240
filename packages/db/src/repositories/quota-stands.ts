// How a tenant stands in a month: its plan, what is used and held, what is owed.

import { type Meter, MONEY, meters, type PlanStart } from '@synthward/contracts';
import type { Database } from '../database';
import { type CreditStand, listCredits } from './credits';
import { readPlanStarts } from './plan-history';

export interface TenantStand {
  readonly starts: readonly PlanStart[];
  readonly quotas: readonly { readonly meter: Meter; readonly used: number; readonly reserved: number }[];
  readonly owedMicros: number;
  readonly credits: readonly CreditStand[];
}

/** Every meter, used or not; `owedMicros` over all months. */
export async function readTenantStand(
  { prisma }: Database,
  tenantID: string,
  period: string,
): Promise<TenantStand> {
  const starts = await readPlanStarts(prisma, tenantID);
  const rows = await prisma.quotaBalance.findMany({ where: { tenantId: tenantID, period } });
  const { _sum } = await prisma.ledgerEntry.aggregate({
    where: { tenantId: tenantID, account: 'receivable', unit: MONEY },
    _sum: { amount: true },
  });
  const quotas = meters.map((meter) => {
    const row = rows.find((each) => each.meter === meter);
    return { meter, used: Number(row?.used ?? 0), reserved: Number(row?.reserved ?? 0) };
  });
  const credits = await listCredits(prisma, tenantID);
  return { starts, quotas, owedMicros: Number(_sum.amount ?? 0), credits };
}
