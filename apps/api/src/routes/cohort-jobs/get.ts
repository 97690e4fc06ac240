// GET /workspace/tenants/{tenantID}/cohort-jobs/{jobID}

import { sendRevalidated } from '../../http/conditional';
import { type OperationCall, pathParameter } from '../../http/operation-call';
import { POLL_SECONDS } from './poll-seconds';
import { isUnfinished } from './unfinished';

/** The job as it stands, or 304 when nothing about it has changed. */
export async function getCohortJob(call: OperationCall): Promise<void> {
  const tenantID = pathParameter(call, 'tenantID');
  const jobID = pathParameter(call, 'jobID');
  const job = await call.services.jobs.get({ tenantID, jobID });
  if (isUnfinished(job)) call.res.setHeader('Retry-After', POLL_SECONDS);
  sendRevalidated(call.res, JSON.stringify(job));
}
