// A job that leaves its place makes room for the next one of its tenant.

import type { Transaction } from '../database';
import type { CohortJob } from '../generated/prisma/client';
import { appendToOutbox } from './outbox';

/** Rings for the oldest queued job of the tenant of a job that has just ended or is held; for nobody when none is queued. */
export async function ringForNextJob(transaction: Transaction, left: CohortJob): Promise<void> {
  const next = await transaction.cohortJob.findFirst({
    where: { tenantId: left.tenantId, status: 'queued', exportId: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  if (!next) return;
  const id = `cj-${next.id}-n-${left.id}-v${left.version}`;
  await appendToOutbox(transaction, [{ kind: 'job', queue: 'cohort-job', id, payload: { jobID: next.id } }]);
}
