// Metered usage: written by completion, under keys that a second completion cannot write again.

import type { Transaction } from '../database';
import { type Quantities, settleQuota } from './quotas';

/** One row per meter, keyed by job and meter; the same quantities settle the job's hold on the quotas. */
export async function recordUsage(
  transaction: Transaction,
  job: { readonly id: string; readonly tenantId: string },
  { usage, occurredAt }: { usage: Quantities; occurredAt: Date },
): Promise<void> {
  await transaction.usageEvent.createMany({
    data: Object.entries(usage).map(([meter, quantity]: [string, number]) => ({
      effectKey: `${job.id}/${meter}`,
      tenantId: job.tenantId,
      jobId: job.id,
      meter,
      quantity: BigInt(quantity),
      occurredAt,
    })),
  });
  await settleQuota(transaction, job, { used: usage, at: occurredAt });
}
