// Bulk exports: rows that say what was asked for, and which job makes the files where the stored ones will not do.

import { type Database, inTransaction } from '../database';
import type { CohortJob, FhirExport, Prisma } from '../generated/prisma/client';
import { insertCohortJob, type NewCohortJob } from './cohort-jobs';
import { cancelWithin } from './job-control';

export interface NewFhirExport {
  readonly id: string;
  readonly tenantID: string;
  readonly jobID: string;
  readonly requestURL: string;
  readonly request: Prisma.InputJsonObject;
  readonly ignored: readonly string[];
  readonly expiresAt: Date;
}

/** An export of the stored files, finished as it begins. */
export async function createStoredExport({ prisma }: Database, order: NewFhirExport): Promise<void> {
  await prisma.fhirExport.create({ data: columnsOf(order, null) });
}

/**
 * An export with the internal job that makes its files, in one transaction. False, and nothing is written, when the
 * exported job has `mostRunning` unfinished exports already; its row is locked, so that the count holds.
 */
export function createRunningExport(
  database: Database,
  order: NewFhirExport,
  run: { readonly job: NewCohortJob; readonly mostRunning: number },
): Promise<boolean> {
  return inTransaction(database, async (transaction) => {
    await transaction.$queryRaw`select id from cohort_job where id = ${order.jobID} for update`;
    const [row] = await transaction.$queryRaw<{ running: bigint }[]>`
      select count(*) as running from fhir_export e join cohort_job r on r.id = e.run_job_id
       where e.job_id = ${order.jobID} and e.deleted_at is null and r.status in ('queued', 'running', 'finalising')`;
    if (Number(row?.running ?? 0) >= run.mostRunning) return false;
    await transaction.fhirExport.create({ data: columnsOf(order, run.job.id) });
    await insertCohortJob(transaction, run.job);
    return true;
  });
}

function columnsOf(order: NewFhirExport, runJobId: string | null) {
  const { tenantID, jobID, requestURL, ignored, ...columns } = order;
  return {
    ...columns,
    tenantId: tenantID,
    jobId: jobID,
    requestUrl: requestURL,
    ignored: [...ignored],
    runJobId,
  };
}

export interface ExportAddress {
  readonly tenantID: string;
  readonly jobID: string;
  readonly exportID: string;
}

/** The export with the job that is exported; undefined for one that is missing, foreign, deleted or over at `now`. */
export async function findFhirExport(
  { prisma }: Database,
  { tenantID, jobID, exportID }: ExportAddress,
  now: Date,
): Promise<(FhirExport & { job: CohortJob }) | undefined> {
  const row = await prisma.fhirExport.findFirst({
    where: { id: exportID, tenantId: tenantID, jobId: jobID, deletedAt: null, expiresAt: { gt: now } },
    include: { job: true },
  });
  return row ?? undefined;
}

/** Notes a poll. Answers how many in a row came within `fastestMs` of the one before. */
export async function notePoll(
  { pool }: Database,
  exportID: string,
  { now, fastestMs }: { now: Date; fastestMs: number },
): Promise<number> {
  const { rows } = await pool.query<{ hasty_polls: number }>(
    `update fhir_export set polled_at = $2,
            hasty_polls = case when $2 - polled_at < make_interval(secs => $3::float8) then hasty_polls + 1 else 0 end
      where id = $1 returning hasty_polls`,
    [exportID, now, fastestMs / 1000],
  );
  return rows[0]?.hasty_polls ?? 0;
}

/**
 * Marks the export as deleted and cancels its internal job; false when that was done before. The job's row stays until
 * the export is forgotten: to delete it would lock rows in another order than a worker that commits, which is a deadlock.
 */
export function deleteFhirExport(database: Database, address: ExportAddress, now: Date): Promise<boolean> {
  const { tenantID, jobID, exportID } = address;
  return inTransaction(database, async (transaction) => {
    const [row] = await transaction.fhirExport.updateManyAndReturn({
      where: { id: exportID, tenantId: tenantID, jobId: jobID, deletedAt: null, expiresAt: { gt: now } },
      data: { deletedAt: now },
    });
    if (!row) return false;
    if (row.runJobId !== null) await cancelWithin(transaction, row.runJobId, now);
    return true;
  });
}

/** Exports that were deleted or ran out before `before`: what they left in the store can go. */
export function listEndedExports({ prisma }: Database, before: Date, limit: number): Promise<FhirExport[]> {
  return prisma.fhirExport.findMany({
    where: { OR: [{ deletedAt: { lt: before } }, { expiresAt: { lt: before } }] },
    orderBy: { id: 'asc' },
    take: limit,
  });
}

/** Removes the row of an ended export with what is left of its internal job. */
export function forgetExport(
  database: Database,
  { id, runJobId }: Pick<FhirExport, 'id' | 'runJobId'>,
): Promise<void> {
  return inTransaction(database, async (transaction) => {
    if (runJobId !== null) await transaction.cohortJob.deleteMany({ where: { id: runJobId } });
    await transaction.fhirExport.deleteMany({ where: { id } });
  });
}
