// Jobs that show the artifacts of an equal one: found by content, linked while that one cannot expire.

import { type Database, inTransaction, type Transaction } from '../database';
import type { Artifact, CohortJob } from '../generated/prisma/client';
import {
  type Completion,
  completeWithin,
  insertCohortJob,
  insertQueuedJob,
  type NewCohortJob,
} from './cohort-jobs';

export interface ReusableJob {
  readonly job: CohortJob;
  readonly artifacts: readonly Artifact[];
  /** The job that generated the artifacts: itself, unless it shows another one's. */
  readonly originID: string;
}

/** The tenant's completed job of this content that is kept the longest; undefined when there is none at `now`. */
export async function findReusableJob(
  { prisma }: Database,
  { tenantID, contentID, now }: { tenantID: string; contentID: string; now: Date },
): Promise<ReusableJob | undefined> {
  const row = await prisma.cohortJob.findFirst({
    where: {
      tenantId: tenantID,
      contentId: contentID,
      exportId: null,
      status: 'completed',
      purgedAt: null,
      expiresAt: { gt: now },
    },
    orderBy: { expiresAt: 'desc' },
    include: { artifacts: { orderBy: { position: 'asc' } } },
  });
  if (!row) return undefined;
  const { artifacts, ...job } = row;
  return { job, artifacts, originID: job.reusedFromId ?? job.id };
}

/** How a new job is completed by what another one has made. */
export interface ReuseOrder {
  /** The job that was found. */
  readonly lenderID: string;
  readonly originID: string;
  readonly completion: Completion;
}

export interface Submission {
  readonly job: NewCohortJob;
  readonly reuse?: ReuseOrder | undefined;
}

/** Writes the job, completed at once where what it reuses is still kept, queued with its doorbell otherwise. */
export function submitReusingJob(database: Database, submission: Submission): Promise<CohortJob> {
  return inTransaction(database, (transaction) => submitWithin(transaction, submission));
}

/** The same within a transaction. */
export async function submitWithin(transaction: Transaction, { job, reuse }: Submission): Promise<CohortJob> {
  if (!reuse || !(await holdLender(transaction, reuse))) return insertCohortJob(transaction, job);
  const { id } = await insertQueuedJob(transaction, job);
  const { completion, originID } = reuse;
  const move = { event: 'reuse', completion, reusedFromID: originID } as const;
  const completed = await completeWithin(transaction, id, move);
  if (!completed) throw new Error(`${id} was queued in this transaction and could not be completed in it`);
  return completed;
}

/**
 * Locks the lender against expiry until the commit, after which the new row itself keeps the files. Nobody works on a
 * completed job, so nobody waits for this lock who could hold one that this transaction needs.
 */
async function holdLender(
  transaction: Transaction,
  { lenderID, completion: { endedAt } }: ReuseOrder,
): Promise<boolean> {
  const rows = await transaction.$queryRaw<unknown[]>`
    select id from cohort_job
     where id = ${lenderID} and status = 'completed' and purged_at is null and expires_at > ${endedAt}
       for share`;
  return rows.length > 0;
}
