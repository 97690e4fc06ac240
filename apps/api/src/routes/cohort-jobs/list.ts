// GET /workspace/tenants/{tenantID}/cohort-jobs

import { readListQuery } from '@synthward/contracts';
import { decodeCursor, encodeCursor } from '../../http/cursor';
import { type OperationCall, pathParameter } from '../../http/operation-call';
import { sendJson } from '../../http/send-json';

/** One page of the tenant's jobs, the newest first. */
export async function listCohortJobs(call: OperationCall): Promise<void> {
  const tenantID = pathParameter(call, 'tenantID');
  const { limit, cursor } = readListQuery(call.req.query);
  const position = cursor === undefined ? {} : { cursor: decodeCursor(cursor) };
  const page = await call.services.jobs.list({ tenantID, limit, ...position });
  const nextCursor = page.nextCursor === null ? null : encodeCursor(page.nextCursor);
  sendJson(call.res, 200, { ...page, nextCursor });
}
