// Whether asking for a job again may show something else.

import type { CohortJobStatus } from '@synthward/contracts';

const unfinished: readonly CohortJobStatus[] = ['queued', 'running', 'paused'];

/** True until the job has ended. */
export function isUnfinished({ status }: { readonly status: CohortJobStatus }): boolean {
  return unfinished.includes(status);
}
