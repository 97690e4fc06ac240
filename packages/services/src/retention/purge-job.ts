// The files of an ended job leave the store, then its row says so.

import { type CohortJob, type Database, markPurged } from '@synthward/db';
import type { ArtifactStore } from '@synthward/storage';
import { storagePrefixOf } from '../generation/artifact-names';

export interface Purge {
  readonly database: Database;
  readonly store: ArtifactStore;
}

/**
 * Removes everything below the job's prefix, then marks the job as purged. Only for jobs that nobody works on any more
 * and whose artifacts are shown no longer. Done twice, or given up half-way and done again, it comes to the same.
 */
export async function purgeJob(
  { database, store }: Purge,
  { id, tenantId }: Pick<CohortJob, 'id' | 'tenantId'>,
): Promise<void> {
  await store.deletePrefix(storagePrefixOf({ tenantID: tenantId, jobID: id }));
  await markPurged(database, id);
}
