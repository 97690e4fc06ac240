// The preview of a specification: the plan's own figures, and what a job of it would cost the tenant.

import { previewOf } from '@synthward/cohorts';
import { estimateCost, type PricedCohortPreview, quotaPeriodOf } from '@synthward/contracts';
import { type Database, readQuotaStand } from '@synthward/db';
import type { Clock } from '@synthward/kernel';
import { mostUsageOf } from '../quotas/most-usage';
import { requireRequestedPlan } from './inspect-request';

/** Throws `invalid_spec`. Takes milliseconds, whatever the population; nothing is written or held. */
export async function previewCohort(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  { tenantID, body }: { readonly tenantID: string; readonly body: unknown },
): Promise<PricedCohortPreview> {
  const plan = requireRequestedPlan(body);
  const at = clock.now();
  const stand = await readQuotaStand(database, tenantID, quotaPeriodOf(at));
  return { ...previewOf(plan), cost: estimateCost(mostUsageOf(plan), { ...stand, at }) };
}
