// The row of the job that is submitted again and again, planned beforehand.

import { ENGINE_VERSION } from '@synthward/cohorts';
import type { submitCohortJob } from '@synthward/db';
import { planJob } from '@synthward/services';
import { QUICKSTART } from '../../demo/quickstart';

/** One patient: what is measured is the submission, and nobody generates it. */
export const SMALL_SPEC = { ...QUICKSTART, population: 1, exports: { formats: ['ndjson'] } };

/** The columns that the platform writes for it, but for its id. */
export function jobRowOf(tenantID: string): Omit<Parameters<typeof submitCohortJob>[1], 'id'> {
  const { columns, contentID, mostUsage } = planJob(SMALL_SPEC);
  return {
    ...columns,
    tenantID,
    engineVersion: ENGINE_VERSION,
    requestID: 'req_bench',
    contentID,
    reserves: { quantities: mostUsage, at: new Date() },
  };
}
