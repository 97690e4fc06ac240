// GET /workspace/tenants/{tenantID}/cohort-jobs/{jobID}/artifacts

import { type OperationCall, pathParameter } from '../../http/operation-call';
import { sendJson } from '../../http/send-json';

/** The artifacts of a job; none before it is completed. */
export async function listArtifacts(call: OperationCall): Promise<void> {
  const tenantID = pathParameter(call, 'tenantID');
  const jobID = pathParameter(call, 'jobID');
  sendJson(call.res, 200, await call.services.artifacts.list({ tenantID, jobID }));
}
