// The end of what is kept: first the row says that the job has expired, then its files go, then the row says that too.

import { billingPlanOf, plans } from '@synthward/contracts';
import { dateEndedJobs, expireCohortJob, listOverdueJobs, listUnpurgedJobs } from '@synthward/db';
import type { Clock } from '@synthward/kernel';
import { type Purge, purgeJob } from './purge-job';

const A_TIME = 100;

export interface Retention extends Purge {
  readonly clock: Clock;
}

/**
 * Expires ended jobs whose time is over, and removes the files of expired jobs that no other job shows. Whatever breaks
 * off is taken up the next time; any number may do it at once. Answers how many jobs it changed.
 */
export async function expireJobs({ clock, ...purge }: Retention): Promise<number> {
  await dateEndedJobs(purge.database, retentionTerms);
  let changed = 0;
  for (const jobID of await listOverdueJobs(purge.database, clock.now(), A_TIME))
    if (await expireCohortJob(purge.database, jobID)) changed += 1;
  const expired = await listUnpurgedJobs(purge.database, A_TIME);
  for (const job of expired) await purgeJob(purge, job);
  return changed + expired.length;
}

/** Jobs that failed or were cancelled are kept as long as those that were completed: they can be tried again. */
const retentionTerms = {
  daysByPlan: Object.fromEntries(plans.data.map(({ id, retentionDays }) => [id, retentionDays])),
  otherwiseDays: billingPlanOf('').retentionDays,
};
