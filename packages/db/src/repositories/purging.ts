// Ended jobs whose files go: found, and marked when nothing of them is left in the store.

import { type Database, inTransaction } from '../database';
import { type CohortJob, Prisma } from '../generated/prisma/client';

/** Cancelled jobs that ended before `before` and whose files may still be there. The jobs of exports go with these. */
export function listCancelledJobs(
  { prisma }: Database,
  before: Date,
  limit: number,
): Promise<Pick<CohortJob, 'id' | 'tenantId'>[]> {
  return prisma.cohortJob.findMany({
    where: { status: 'cancelled', exportId: null, purgedAt: null, endedAt: { lt: before } },
    select: { id: true, tenantId: true },
    orderBy: { endedAt: 'asc' },
    take: limit,
  });
}

/**
 * Notes that the files are gone. Rows of artifacts that were never delivered go as well; those of a job that was
 * completed stay, and say what there was.
 */
export function markPurged(database: Database, jobID: string): Promise<void> {
  return inTransaction(database, async (transaction) => {
    const [undelivered] = await transaction.cohortJob.findMany({
      where: { id: jobID, manifest: { equals: Prisma.DbNull } },
      select: { id: true },
    });
    if (undelivered) await transaction.artifact.deleteMany({ where: { jobId: jobID } });
    await transaction.cohortJob.updateMany({ where: { id: jobID }, data: { purgedAt: new Date() } });
  });
}
