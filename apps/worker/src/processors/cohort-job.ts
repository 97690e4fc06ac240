// Answers the doorbells of jobs: short work, a few at a time.

import { advanceCohortJob, type JobWork } from '@synthward/services';

export const COHORT_JOB_CONCURRENCY = 4;

/** What the queue `cohort-job` calls for each delivery. */
export function createCohortJobProcessor(work: JobWork) {
  return ({ jobID }: { readonly jobID: string }): Promise<void> => advanceCohortJob(work, jobID);
}
