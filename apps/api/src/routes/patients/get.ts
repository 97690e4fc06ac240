// GET /workspace/tenants/{tenantID}/cohort-jobs/{jobID}/patients/{index}

import { type OperationCall, pathParameter } from '../../http/operation-call';
import { sendJson } from '../../http/send-json';

/** One patient, generated when asked for. */
export async function getCohortPatient(call: OperationCall): Promise<void> {
  const patient = await call.services.patients.get({
    tenantID: pathParameter(call, 'tenantID'),
    jobID: pathParameter(call, 'jobID'),
    index: Number(pathParameter(call, 'index')),
  });
  sendJson(call.res, 200, patient);
}
