// POST /workspace/tenants/{tenantID}/cohort-jobs

import { readCreateJobQuery } from '@synthward/contracts';
import { type OperationCall, pathParameter } from '../../http/operation-call';
import { sendJson } from '../../http/send-json';
import { POLL_SECONDS } from './poll-seconds';

/** Accepts a job: 202 with the job, where to read it, and when to ask. */
export async function createCohortJob(call: OperationCall): Promise<void> {
  const { services, req, res, body } = call;
  const tenantID = pathParameter(call, 'tenantID');
  const { mayReuse } = readCreateJobQuery(req.query);
  const job = await services.jobs.create({ tenantID, body, requestID: res.locals.requestID, mayReuse });
  const location = `/workspace/tenants/${tenantID}/cohort-jobs/${job.jobID}`;
  res.setHeader('Location', location);
  res.setHeader('Content-Location', location);
  if (job.status !== 'completed') res.setHeader('Retry-After', POLL_SECONDS);
  sendJson(res, 202, job);
}
