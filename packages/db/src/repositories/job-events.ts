// Domain events of a job, numbered without gaps: the number is the job's version, taken under its row lock.

import type { Database, Transaction } from '../database';
import type { JobEvent, Prisma } from '../generated/prisma/client';
import { announce } from './webhook-messages';

export interface NewJobEvent {
  readonly jobID: string;
  readonly tenantID: string;
  /** Of the request that created the job. */
  readonly requestID: string;
  /** The job's version after the change that the event tells of. */
  readonly sequence: number;
  readonly type: string;
  readonly data?: Prisma.InputJsonObject;
}

/** Writes the event in the transaction of the change itself, and tells the tenant's endpoints. */
export async function recordJobEvent(transaction: Transaction, event: NewJobEvent): Promise<void> {
  const { jobID, tenantID, requestID, sequence, type, data = {} } = event;
  const row = { jobId: jobID, tenantId: tenantID, sequence, type, data };
  const { createdAt } = await transaction.jobEvent.create({ data: row });
  const links = { self: `/workspace/tenants/${tenantID}/cohort-jobs/${jobID}` };
  await announce(transaction, {
    tenantID,
    type,
    at: createdAt,
    data: { jobID, requestID, sequence, links, ...data },
    jobID,
    effectKey: `${jobID}/${sequence}`,
  });
}

/** Events of a job with higher numbers than `after`, in order, at most `limit`. */
export function listJobEvents(
  { prisma }: Database,
  jobID: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<JobEvent[]> {
  return prisma.jobEvent.findMany({
    where: { jobId: jobID, sequence: { gt: after } },
    orderBy: { sequence: 'asc' },
    take: limit,
  });
}

/** Where a job stands, for those who wait for a change. */
export interface JobStand {
  /** The number of its newest event. */
  readonly version: number;
  readonly status: string;
}

/** One statement for any number of jobs; one that is gone is missing from the answer. */
export async function readJobStands(
  { pool }: Database,
  jobIDs: readonly string[],
): Promise<ReadonlyMap<string, JobStand>> {
  const { rows } = await pool.query<JobStand & { id: string }>(
    'select id, version, status from cohort_job where id = any($1)',
    [jobIDs],
  );
  return new Map(rows.map(({ id, ...stand }) => [id, stand]));
}
