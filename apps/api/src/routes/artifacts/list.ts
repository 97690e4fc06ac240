// GET /workspace/tenants/{tenantID}/cohort-jobs/{jobID}/artifacts

import { readArtifactListQuery } from '@synthward/contracts';
import { decodeCursor, encodeCursor } from '../../http/cursor';
import { type OperationCall, pathParameter } from '../../http/operation-call';
import { sendJson } from '../../http/send-json';

/** A page of the artifacts of a job; none before it is completed. */
export async function listArtifacts(call: OperationCall): Promise<void> {
  const job = { tenantID: pathParameter(call, 'tenantID'), jobID: pathParameter(call, 'jobID') };
  const { limit, cursor } = readArtifactListQuery(call.req.query);
  const position = cursor === undefined ? {} : { cursor: decodeCursor(cursor) };
  const page = await call.services.artifacts.list({ ...job, limit, ...position });
  const nextCursor = page.nextCursor === null ? null : encodeCursor(page.nextCursor);
  sendJson(call.res, 200, { ...page, nextCursor });
}
