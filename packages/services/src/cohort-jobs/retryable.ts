// Whether a job can run again where it failed.

import { ENGINE_VERSION } from '@synthward/cohorts';
import type { CohortJob } from '@synthward/db';

/** It failed after it was planned, by this engine: another one would not continue what the first one began. */
export function isRetryable({
  status,
  startedAt,
  engineVersion,
}: Pick<CohortJob, 'status' | 'startedAt' | 'engineVersion'>): boolean {
  return status === 'failed' && startedAt !== null && engineVersion === ENGINE_VERSION;
}
