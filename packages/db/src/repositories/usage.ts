// Metered usage: written by completion, under keys that a second completion cannot write again.

import type { Quantities, Usage } from '@synthward/contracts';
import type { Database, Transaction } from '../database';
import { settleQuota } from './quotas';

/**
 * Of a job or a synthesis: one row per meter, keyed by its id and the meter; the same quantities settle the job's hold on the quotas, and are to be exported
 * where the tenant has a customer at Stripe.
 */
export async function recordUsage(
  transaction: Transaction,
  job: { readonly id: string; readonly tenantId: string; readonly apiKeyId: string | null },
  { usage, occurredAt }: { usage: Quantities; occurredAt: Date },
): Promise<void> {
  const meters = Object.entries(usage).map(([meter, quantity]: [string, number]) => ({ meter, quantity }));
  await transaction.$executeRaw`
    with added as (
      insert into usage_event (effect_key, tenant_id, job_id, api_key_id, meter, quantity, occurred_at)
      select ${`${job.id}/`} || meter, ${job.tenantId}, ${job.id}, ${job.apiKeyId}::text, meter, quantity,
             ${occurredAt}::timestamptz
        from unnest(${meters.map(({ meter }) => meter)}::text[],
                    ${meters.map(({ quantity }) => BigInt(quantity))}::bigint[]) as used (meter, quantity)
      returning effect_key, tenant_id, quantity)
    insert into meter_export (effect_key, tenant_id, customer_id, status, next_attempt_at)
    select added.effect_key, added.tenant_id, c.stripe_customer_id, 'pending', ${occurredAt}::timestamptz
      from added join billing_customer c on c.tenant_id = added.tenant_id
     where c.stripe_customer_id is not null and added.quantity > 0`;
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
