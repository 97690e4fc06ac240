// GET /workspace/tenants/{tenantID}/cohort-jobs

import { readListQuery } from '@synthward/contracts';
import { sendPage } from '../../http/cursor';
import { type OperationCall, pathParameter } from '../../http/operation-call';

/** One page of the tenant's jobs, the newest first. */
export async function listCohortJobs(call: OperationCall): Promise<void> {
  const tenantID = pathParameter(call, 'tenantID');
  await sendPage(call, readListQuery(call.req.query), (page) =>
    call.services.jobs.list({ tenantID, ...page }),
  );
}
