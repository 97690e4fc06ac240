// GET /workspace/tenants/{tenantID}/request-log

import { readRequestLogQuery } from '@synthward/contracts';
import { sendPage } from '../../http/cursor';
import { type OperationCall, pathParameter } from '../../http/operation-call';

/** One page of requests, the newest first. */
export async function listRequestLog(call: OperationCall): Promise<void> {
  const tenantID = pathParameter(call, 'tenantID');
  await sendPage(call, readRequestLogQuery(call.req.query), (query) =>
    call.services.requestLog.list({ tenantID, ...query }),
  );
}
