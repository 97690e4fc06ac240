// The wait that a client prefers to asking again.

import { type CohortJobView, hasEnded } from '@synthward/contracts';
import { goneSignal } from './gone-signal';
import type { OperationCall } from './operation-call';
import { readPreferredWait } from './prefer-wait';

/** The job as it is after waiting for its end, if the request asks for that; the response says whether it was heeded. */
export async function awaitPreferred(
  { services, req, res }: OperationCall,
  tenantID: string,
  job: CohortJobView,
): Promise<CohortJobView> {
  const seconds = readPreferredWait(req, res);
  if (seconds === undefined) return job;
  res.setHeader('Preference-Applied', `wait=${seconds}`);
  if (hasEnded(job.status) || seconds === 0) return job;
  const address = { tenantID, jobID: job.jobID };
  await services.following.untilEnded({ ...address, ms: seconds * 1000, signal: goneSignal(res) });
  return services.jobs.get(address);
}
