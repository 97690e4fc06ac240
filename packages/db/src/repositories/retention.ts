// How long ended jobs are kept: when they expire, which have, and which of those still have files.

import type { Database } from '../database';
import type { CohortJob } from '../generated/prisma/client';

export interface RetentionTerms {
  /** Days by the id of a plan. */
  readonly daysByPlan: Readonly<Record<string, number>>;
  /** For a plan that is not among them. */
  readonly otherwiseDays: number;
}

/**
 * Failed and cancelled jobs get the day on which they expire, if they have none. Answers how many. Waits for no row: what
 * somebody else changes at the moment is left to the next time.
 */
export async function dateEndedJobs({ pool }: Database, terms: RetentionTerms): Promise<number> {
  const { rowCount } = await pool.query(
    `with undated as (
       select j.id, coalesce(d.days, $3) as days
         from cohort_job j join tenant t on t.id = j.tenant_id
         left join unnest($1::text[], $2::int[]) as d(plan, days) on d.plan = t.plan
        where j.status in ('failed', 'cancelled') and j.export_id is null
          and j.expires_at is null and j.ended_at is not null
          for no key update of j skip locked)
     update cohort_job j set expires_at = j.ended_at + make_interval(days => undated.days)
       from undated where j.id = undated.id`,
    [Object.keys(terms.daysByPlan), Object.values(terms.daysByPlan), terms.otherwiseDays],
  );
  return rowCount ?? 0;
}

/** Ended jobs whose time is over at `now`, the oldest first. The jobs of exports go with their exports. */
export async function listOverdueJobs({ prisma }: Database, now: Date, limit: number): Promise<string[]> {
  const rows = await prisma.cohortJob.findMany({
    where: { status: { in: ['completed', 'failed', 'cancelled'] }, expiresAt: { lte: now }, exportId: null },
    orderBy: { expiresAt: 'asc' },
    take: limit,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Expired jobs whose files may still be there, and are shown by no other job; the oldest first. */
export async function listUnpurgedJobs(
  { pool }: Database,
  limit: number,
): Promise<Pick<CohortJob, 'id' | 'tenantId'>[]> {
  const { rows } = await pool.query<{ id: string; tenantId: string }>(
    `select j.id, j.tenant_id as "tenantId" from cohort_job j
      where j.status = 'expired' and j.purged_at is null and not exists (
            select 1 from cohort_job other where other.reused_from_id = j.id and other.status = 'completed')
      order by j.expires_at limit $1`,
    [limit],
  );
  return rows;
}

/** Which of the ids are jobs that may have files. */
export async function findJobsWithFiles({ pool }: Database, jobIDs: readonly string[]): Promise<Set<string>> {
  const { rows } = await pool.query<{ id: string }>(
    'select id from cohort_job where id = any($1) and purged_at is null',
    [jobIDs],
  );
  return new Set(rows.map(({ id }) => id));
}
