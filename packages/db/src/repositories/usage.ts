// Metered usage: written by completion, under keys that a second completion cannot write again.

import type { Transaction } from '../database';

export interface MeteredUsage {
  readonly patientsGenerated: number;
  readonly sourceRecords: number;
  readonly fhirResources: number;
  readonly generationJobCount: number;
}

/** One row per meter, keyed by job and meter. */
export async function recordUsage(
  transaction: Transaction,
  job: { readonly id: string; readonly tenantId: string },
  { usage, occurredAt }: { usage: MeteredUsage; occurredAt: Date },
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
}
