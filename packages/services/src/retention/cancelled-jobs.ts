// What a cancelled job left in the store: removed at once, and once more when nobody can be writing any longer.

import { findCohortJob, listCancelledJobs } from '@synthward/db';
import type { Clock } from '@synthward/kernel';
import { storagePrefixOf } from '../generation/artifact-names';
import { type Purge, purgeJob } from './purge-job';

/** A worker learns within a second or two that its job was cancelled, and may store a file until then. */
const GRACE_MS = 60_000;
const A_TIME = 100;

/** Removes what is there now, if the job was cancelled; for whoever has just stopped working on it. */
export async function removeCancelledFiles({ database, store }: Purge, jobID: string): Promise<void> {
  const job = await findCohortJob(database, jobID);
  if (job?.status !== 'cancelled') return;
  await store.deletePrefix(storagePrefixOf({ tenantID: job.tenantId, jobID }));
}

/** Purges jobs that were cancelled a minute ago or earlier. Any number may sweep at once. Answers how many. */
export async function sweepCancelledJobs({
  clock,
  ...purge
}: Purge & { readonly clock: Clock }): Promise<number> {
  const before = new Date(clock.now().getTime() - GRACE_MS);
  const jobs = await listCancelledJobs(purge.database, before, A_TIME);
  for (const job of jobs) await purgeJob(purge, job);
  return jobs.length;
}
