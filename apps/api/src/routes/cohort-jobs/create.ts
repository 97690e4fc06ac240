// POST /workspace/tenants/{tenantID}/cohort-jobs

import { hasEnded } from '@synthward/contracts';
import { awaitPreferred } from '../../http/await-preferred';
import { type OperationCall, pathParameter } from '../../http/operation-call';
import { sendJson } from '../../http/send-json';
import { POLL_SECONDS } from './poll-seconds';

/** Accepts a job: 202 with the job, where to read it, and when to ask; 200 if it ended while the client would wait. */
export async function createCohortJob(call: OperationCall): Promise<void> {
  const { services, res, body } = call;
  const tenantID = pathParameter(call, 'tenantID');
  const created = await services.jobs.create({ tenantID, body, requestID: res.locals.requestID });
  const job = await awaitPreferred(call, tenantID, created);
  const location = `/workspace/tenants/${tenantID}/cohort-jobs/${job.jobID}`;
  res.setHeader('Location', location);
  res.setHeader('Content-Location', location);
  if (!hasEnded(job.status)) res.setHeader('Retry-After', POLL_SECONDS);
  sendJson(res, hasEnded(job.status) ? 200 : 202, job);
}
