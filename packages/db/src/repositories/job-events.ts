// Domain events of a job, numbered without gaps: the number is the job's version, taken under its row lock.

import type { Transaction } from '../database';
import type { Prisma } from '../generated/prisma/client';
import { announce } from './webhook-messages';

export interface NewJobEvent {
  readonly jobID: string;
  readonly tenantID: string;
  /** The job's version after the change that the event tells of. */
  readonly sequence: number;
  readonly type: string;
  readonly data?: Prisma.InputJsonObject;
}

/** Writes the event in the transaction of the change itself, and tells the tenant's endpoints. */
export async function recordJobEvent(transaction: Transaction, event: NewJobEvent): Promise<void> {
  const { jobID, tenantID, sequence, type, data = {} } = event;
  const row = { jobId: jobID, tenantId: tenantID, sequence, type, data };
  const { createdAt } = await transaction.jobEvent.create({ data: row });
  const links = { self: `/workspace/tenants/${tenantID}/cohort-jobs/${jobID}` };
  await announce(transaction, {
    tenantID,
    type,
    at: createdAt,
    data: { jobID, sequence, links, ...data },
    jobID,
    effectKey: `${jobID}/${sequence}`,
  });
}
