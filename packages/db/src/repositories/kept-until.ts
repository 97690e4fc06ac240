// How long an ended job is kept: as long as the plan of its tenant says.

import { billingPlanOf } from '@synthward/contracts';
import type { Transaction } from '../database';
import type { CohortJob } from '../generated/prisma/client';

const DAY_MS = 86_400_000;

/** Sets when a job that ended without a result expires. The job of an export goes with its export. */
export async function keepForRetention(
  transaction: Transaction,
  { id, tenantId, exportId }: Pick<CohortJob, 'id' | 'tenantId' | 'exportId'>,
  endedAt: Date,
): Promise<void> {
  if (exportId !== null) return;
  const tenant = await transaction.tenant.findUniqueOrThrow({
    where: { id: tenantId },
    select: { plan: true },
  });
  const { retentionDays } = billingPlanOf(tenant.plan);
  await transaction.cohortJob.update({
    where: { id },
    data: { expiresAt: new Date(endedAt.getTime() + retentionDays * DAY_MS) },
  });
}
