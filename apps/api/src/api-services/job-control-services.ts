// What clients do to a job that is there.

import type { AuditContext, CohortJobView } from '@synthward/contracts';

interface Address {
  readonly tenantID: string;
  readonly jobID: string;
  readonly by: AuditContext;
}

/** Each answers the job as it is afterwards. Throws `not_found`, and `job_state_conflict` from a wrong status. */
export interface JobControlServices {
  /** Ends an open job; a cancelled one stays as it is. */
  cancel(job: Address): Promise<CohortJobView>;
  /** Holds a queued or running job; a paused one stays as it is. */
  pause(job: Address): Promise<CohortJobView>;
  /** Lets a paused job go on. */
  resume(job: Address): Promise<CohortJobView>;
  /** Runs a failed job again, without what is done. Throws `quota_exceeded` as well. */
  retry(job: Address): Promise<CohortJobView>;
}
