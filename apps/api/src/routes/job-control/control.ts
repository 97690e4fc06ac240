// POST /workspace/tenants/{tenantID}/cohort-jobs/{jobID}/cancel, /pause, /resume and /retry

import { hasEnded } from '@synthward/contracts';
import type { JobControlServices } from '../../api-services/job-control-services';
import { auditContextOf } from '../../http/audit-context';
import { type OperationCall, pathParameter, type Route } from '../../http/operation-call';
import { sendJson } from '../../http/send-json';
import { POLL_SECONDS } from '../cohort-jobs/poll-seconds';

export const cancelCohortJob = routeOf('cancel');
export const pauseCohortJob = routeOf('pause');
export const resumeCohortJob = routeOf('resume');
export const retryCohortJob = routeOf('retry');

/** 202 with the job as it is now, and where to follow it. */
function routeOf(action: keyof JobControlServices): Route {
  return async (call: OperationCall) => {
    const [tenantID, jobID] = [pathParameter(call, 'tenantID'), pathParameter(call, 'jobID')];
    const by = auditContextOf(call);
    const job = await call.services.jobControl[action]({ tenantID, jobID, by });
    call.res.setHeader('Location', job.links.self);
    call.res.setHeader('Content-Location', job.links.self);
    if (!hasEnded(job.status)) call.res.setHeader('Retry-After', POLL_SECONDS);
    sendJson(call.res, 202, job);
  };
}
