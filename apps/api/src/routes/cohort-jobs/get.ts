// GET /workspace/tenants/{tenantID}/cohort-jobs/{jobID}

import { hasEnded } from '@synthward/contracts';
import { awaitPreferred } from '../../http/await-preferred';
import { sendRevalidated } from '../../http/conditional';
import { type OperationCall, pathParameter } from '../../http/operation-call';
import { POLL_SECONDS } from './poll-seconds';

/** The job as it stands, after a wait for its end if the client prefers one; 304 when nothing about it has changed. */
export async function getCohortJob(call: OperationCall): Promise<void> {
  const tenantID = pathParameter(call, 'tenantID');
  const standing = await call.services.jobs.get({ tenantID, jobID: pathParameter(call, 'jobID') });
  const job = await awaitPreferred(call, tenantID, standing);
  if (!hasEnded(job.status)) call.res.setHeader('Retry-After', POLL_SECONDS);
  await sendRevalidated(call, JSON.stringify(job));
}
