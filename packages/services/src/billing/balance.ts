// What a tenant has left, of its quotas and its credit.

import {
  type BalanceView,
  billingPlanOf,
  includedUsageOf,
  inOrderOfBurning,
  planSegmentsOf,
  quotaOfMeter,
  quotaPeriodOf,
  quotaResetOf,
} from '@synthward/contracts';
import { readTenantStand } from '@synthward/db';
import { creditViewOf } from './credit-view';
import type { BillingDependencies } from './usage-events';

/** As it stands in this month. */
export async function readBalance(
  { database, clock }: BillingDependencies,
  tenantID: string,
): Promise<BalanceView> {
  const now = clock.now();
  const period = quotaPeriodOf(now);
  const { starts, quotas, owedMicros, credits } = await readTenantStand(database, tenantID, period);
  const plan = billingPlanOf(starts.at(-1)?.plan ?? '');
  const segments = planSegmentsOf(starts, period);
  const open = inOrderOfBurning(credits, now);
  return {
    plan: plan.id,
    period,
    resetAt: quotaResetOf(period).toISOString(),
    quotas: quotas.map(({ meter, used, reserved }) => ({
      ...{ meter, used, reserved },
      limit: quotaOfMeter(plan, meter),
      included: includedUsageOf(segments, meter, period),
    })),
    currency: 'USD',
    owedMicros,
    creditMicros: open.reduce((sum, { leftMicros }) => sum + leftMicros, 0),
    credits: open.map(creditViewOf),
  };
}
