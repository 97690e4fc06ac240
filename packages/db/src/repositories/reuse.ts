// Jobs that show the artifacts of an equal one: found by content, linked while that one cannot expire.

import type { Usage } from '@synthward/contracts';
import { type Database, inTransaction, type Transaction } from '../database';
import type { Artifact, CohortJob } from '../generated/prisma/client';
import type { CohortJobReading } from './cohort-job-views';
import {
  type Completion,
  completeWithin,
  insertCohortJob,
  insertQueuedJob,
  type NewCohortJob,
} from './cohort-jobs';
import { type JobProgress, readProgress } from './job-progress';
import { reserveQuota } from './quotas';

export interface ReusableJob {
  readonly job: CohortJob;
  readonly artifacts: readonly Artifact[];
  /** The job that generated the artifacts: itself, unless it shows another one's. */
  readonly originID: string;
  /** Of that job. */
  readonly progress: JobProgress;
}

interface SoughtContent {
  readonly tenantID: string;
  readonly contentID: string;
  readonly now: Date;
}

/** The tenant's completed job of this content that is kept the longest; undefined when there is none at `now`. */
export async function findReusableJob(
  database: Database,
  content: SoughtContent,
): Promise<ReusableJob | undefined> {
  const id = await findReusableJobID(database, content);
  if (id === undefined) return undefined;
  const row = await database.prisma.cohortJob.findFirst({
    where: { id },
    include: { artifacts: { orderBy: { position: 'asc' } } },
  });
  if (!row) return undefined;
  const { artifacts, ...job } = row;
  const originID = job.reusedFromId ?? job.id;
  const progress = (await readProgress(database, [originID])).get(originID) ?? NOTHING;
  return { job, artifacts, originID, progress };
}

/**
 * Every submission asks, and most are told that there is none: so this reads an index of those that can lend. They are
 * gathered before they are ordered, or PostgreSQL may look through all jobs in order of expiry for the first equal one.
 */
async function findReusableJobID(
  { pool }: Database,
  { tenantID, contentID, now }: SoughtContent,
): Promise<string | undefined> {
  const { rows } = await pool.query<{ id: string }>({
    name: 'reusable-job',
    text: `with lenders as materialized (
             select id, expires_at from cohort_job
              where tenant_id = $1 and content_id = $2 and export_id is null
                and status = 'completed' and purged_at is null and expires_at > $3)
           select id from lenders order by expires_at desc limit 1`,
    values: [tenantID, contentID, now],
  });
  return rows[0]?.id;
}

const NOTHING: JobProgress = { patients: 0, records: 0, bytes: 0, samples: [] };

/** How a new job is completed by what another one has made. */
export interface ReuseOrder {
  /** The job that was found. */
  readonly lenderID: string;
  readonly originID: string;
  readonly progress: JobProgress;
  readonly completion: Completion & { readonly usage: Usage };
}

export interface Submission {
  readonly job: NewCohortJob;
  readonly reuse?: ReuseOrder | undefined;
}

/**
 * Writes the job, completed at once where what it reuses is still kept, queued with its doorbell otherwise. Throws
 * `quota_exceeded`.
 */
export function submitReusingJob(database: Database, submission: Submission): Promise<CohortJobReading> {
  return inTransaction(database, (transaction) => submitWithin(transaction, submission));
}

/** The same within a transaction. */
export async function submitWithin(
  transaction: Transaction,
  { job, reuse }: Submission,
): Promise<CohortJobReading> {
  if (reuse && (await holdLender(transaction, reuse))) return submitCompleted(transaction, job, reuse);
  const queued = await insertCohortJob(transaction, job);
  return { job: queued, artifacts: [], progress: NOTHING, charged: undefined };
}

/** Of the quotas it takes what it is charged, and not what a generation could need. */
async function submitCompleted(
  transaction: Transaction,
  job: NewCohortJob,
  { completion, originID, progress }: ReuseOrder,
): Promise<CohortJobReading> {
  const { usage, endedAt } = completion;
  const queued = await insertQueuedJob(transaction, job);
  const { id } = queued;
  await reserveQuota(transaction, queued, { quantities: usage, at: endedAt });
  const move = { event: 'reuse', completion, reusedFromID: originID } as const;
  const completed = await completeWithin(transaction, id, move);
  if (!completed) throw new Error(`${id} was queued in this transaction and could not be completed in it`);
  const artifacts = await transaction.artifact.findMany({
    where: { jobId: id },
    orderBy: { position: 'asc' },
  });
  return { job: completed, artifacts, progress, charged: usage };
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
