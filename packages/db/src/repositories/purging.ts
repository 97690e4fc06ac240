// Jobs whose files have left the store.

import { type Database, inTransaction } from '../database';
import { Prisma } from '../generated/prisma/client';

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
