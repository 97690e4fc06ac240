// Metered usage: written by completion, under keys that a second completion cannot write again.

import type { Quantities, Usage } from '@synthward/contracts';
import type { Database, Transaction } from '../database';
import { settleQuota } from './quotas';

/** Of a job or a synthesis: one row per meter, keyed by its id and the meter; the same quantities settle the job's hold on the quotas. */
export async function recordUsage(
  transaction: Transaction,
  job: { readonly id: string; readonly tenantId: string; readonly apiKeyId: string | null },
  { usage, occurredAt }: { usage: Quantities; occurredAt: Date },
): Promise<void> {
  await transaction.usageEvent.createMany({
    data: Object.entries(usage).map(([meter, quantity]: [string, number]) => ({
      effectKey: `${job.id}/${meter}`,
      tenantId: job.tenantId,
      jobId: job.id,
      apiKeyId: job.apiKeyId,
      meter,
      quantity: BigInt(quantity),
      occurredAt,
    })),
  });
  await settleQuota(transaction, job, { used: usage, at: occurredAt });
}

const NOTHING: Usage = {
  patientsGenerated: 0,
  sourceRecords: 0,
  fhirResources: 0,
  generationJobCount: 0,
};

/** What completed jobs were charged, by job; only those that were metered. */
export async function findCharges(
  prisma: Database['prisma'],
  jobIDs: readonly string[],
): Promise<ReadonlyMap<string, Usage>> {
  if (jobIDs.length === 0) return new Map();
  const effectKeys = jobIDs.flatMap((id) => Object.keys(NOTHING).map((meter) => `${id}/${meter}`));
  const rows = await prisma.usageEvent.findMany({ where: { effectKey: { in: effectKeys } } });
  const charges = new Map<string, Usage>();
  for (const { jobId, meter, quantity } of rows)
    charges.set(jobId, { ...(charges.get(jobId) ?? NOTHING), [meter]: Number(quantity) });
  return charges;
}
