// GET /workspace/tenants/{tenantID}/cohort-jobs/{jobID}/artifacts

import { readArtifactListQuery } from '@synthward/contracts';
import { sendPage } from '../../http/cursor';
import { type OperationCall, pathParameter } from '../../http/operation-call';

/** A page of the artifacts of a job; none before it is completed. */
export async function listArtifacts(call: OperationCall): Promise<void> {
  const job = { tenantID: pathParameter(call, 'tenantID'), jobID: pathParameter(call, 'jobID') };
  await sendPage(call, readArtifactListQuery(call.req.query), (page) =>
    call.services.artifacts.list({ ...job, ...page }),
  );
}
