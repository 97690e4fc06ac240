// How a job changes state: one conditional update, with the event that tells of it.

import {
  type CohortJobEvent,
  type CohortJobState,
  cohortJobTransitions,
  statusOf,
} from '@synthward/contracts';
import type { Transaction } from '../database';
import type { CohortJob, Prisma } from '../generated/prisma/client';
import { databaseNow } from './database-clock';
import { recordJobEvent } from './job-events';
import { releaseQuota } from './quotas';

export interface Move {
  readonly event: CohortJobEvent;
  readonly columns?: Prisma.CohortJobUncheckedUpdateManyInput;
}

/** Ends that deliver nothing, and so use nothing of what the job holds. */
const DELIVERS_NOTHING: ReadonlySet<CohortJobEvent> = new Set(['fail', 'cancel']);

/**
 * The one way a job changes state: conditional on the former one. Undefined when the job was elsewhere. A job that fails
 * or is cancelled gives back its hold on the quotas.
 */
export async function moveJob(transaction: Transaction, id: string, { event, columns = {} }: Move) {
  const from = [...cohortJobTransitions.from(event)];
  const [row] = await transaction.cohortJob.updateManyAndReturn({
    where: { id, status: { in: from } },
    data: {
      ...columns,
      status: cohortJobTransitions.to(event),
      version: { increment: 1 },
      rungAt: await databaseNow(transaction),
    },
  });
  if (row && DELIVERS_NOTHING.has(event)) await releaseQuota(transaction, row, row.endedAt ?? row.rungAt);
  return row;
}

/** Numbered by the job's version, with the status that clients see. The internal job of an export has no events: nobody is told of it. */
export async function recordEvent(
  transaction: Transaction,
  job: CohortJob,
  event: { readonly type: string; readonly data?: Prisma.InputJsonObject },
): Promise<void> {
  if (job.exportId !== null) return;
  await recordJobEvent(transaction, {
    type: event.type,
    data: { status: statusOf(job.status as CohortJobState), ...event.data }, // written by moveJob
    jobID: job.id,
    tenantID: job.tenantId,
    requestID: job.requestId,
    sequence: job.version,
  });
}

/** Rings for the job as it is now; `run` keeps the id apart from earlier ones, which the queue ignores. */
export function jobDoorbell({ id, run }: { readonly id: string; readonly run: number }) {
  return { kind: 'job', queue: 'cohort-job', id: `cj-${id}-r${run}`, payload: { jobID: id } };
}
