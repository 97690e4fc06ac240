// Places: how many jobs of a tenant are under way at the same time. The jobs of exports need none.

import { type Database, inTransaction } from '../database';
import { type PlannedChunk, startWithin } from './cohort-jobs';

export interface QueuedJob {
  readonly jobID: string;
  /** Of the tenant. */
  readonly plan: string;
  /** Jobs of the tenant that are under way. */
  readonly underWay: number;
}

/** The tenant's oldest queued job; undefined when none is queued. */
export async function findNextQueuedJob(
  { pool }: Database,
  tenantID: string,
): Promise<QueuedJob | undefined> {
  const { rows } = await pool.query<{ id: string; plan: string; under_way: number }>(
    `select j.id, t.plan, (select count(*)::int from cohort_job r
              where r.tenant_id = j.tenant_id and r.status in ('running', 'finalising') and r.export_id is null) as under_way
       from cohort_job j join tenant t on t.id = j.tenant_id
      where j.tenant_id = $1 and j.status = 'queued' and j.export_id is null order by j.created_at, j.id limit 1`,
    [tenantID],
  );
  const [row] = rows;
  return row && { jobID: row.id, plan: row.plan, underWay: row.under_way };
}

/**
 * Starts the job when fewer than `places` of its tenant's are under way; false otherwise, and when somebody else was first.
 * Starts of one tenant come one after the other, so that the count holds. Jobs that are resumed or tried again do not ask
 * for a place: the next start waits until there are fewer.
 */
export function startInPlace(
  database: Database,
  { jobID, tenantID }: { readonly jobID: string; readonly tenantID: string },
  { chunks, places }: { readonly chunks: readonly PlannedChunk[]; readonly places: number },
): Promise<boolean> {
  return inTransaction(database, async (transaction) => {
    await transaction.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`start ${tenantID}`}, 0))`;
    const underWay = await transaction.cohortJob.count({
      where: { tenantId: tenantID, exportId: null, status: { in: ['running', 'finalising'] } },
    });
    return underWay < places && startWithin(transaction, jobID, chunks);
  });
}
