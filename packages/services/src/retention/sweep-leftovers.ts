// Files in the store that no job has: what a worker wrote for a job that was gone by then.

import { findJobsWithFiles } from '@synthward/db';
import { storagePrefixOf, storagePrefixOfTenant, TENANTS_PREFIX } from '../generation/artifact-names';
import type { Retention } from './expire-jobs';

/** No worker takes so long between storing a file and committing its row. */
const LEFT_AFTER_MS = 24 * 3_600_000;
const LOOK_EVERY_MS = 60_000;

/**
 * A function that looks at one tenant's files, the next one each time, and at most once a minute: a listing costs time
 * and, in S3, money. It removes folders of jobs that are not there, or are purged, in which nothing was written for a day;
 * answers how many.
 */
export function createLeftoverSweeper(retention: Retention): () => Promise<number> {
  let lastTenant = '';
  let lookAt = 0;
  return async () => {
    const now = retention.clock.now().getTime();
    if (now < lookAt) return 0;
    lookAt = now + LOOK_EVERY_MS;
    const tenants = [...(await retention.store.listFolders(TENANTS_PREFIX))].toSorted();
    const tenantID = tenants.find((each) => each > lastTenant) ?? tenants[0];
    if (tenantID === undefined) return 0;
    lastTenant = tenantID;
    return sweepTenant(retention, tenantID);
  };
}

async function sweepTenant({ database, store, clock }: Retention, tenantID: string): Promise<number> {
  const jobIDs = await store.listFolders(storagePrefixOfTenant(tenantID));
  const known = await findJobsWithFiles(database, jobIDs);
  const before = clock.now().getTime() - LEFT_AFTER_MS;
  let removed = 0;
  for (const jobID of jobIDs.filter((each) => !known.has(each))) {
    const prefix = storagePrefixOf({ tenantID, jobID });
    const written = await store.lastWriteBelow(prefix);
    if (!written || written.getTime() > before) continue;
    await store.deletePrefix(prefix);
    removed += 1;
  }
  return removed;
}
