// GET /workspace/tenants/{tenantID}/audit-log and …/audit-log/export

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readAuditExportQuery, readAuditLogQuery } from '@synthward/contracts';
import { isClientGone } from '../../http/client-gone';
import { sendPage } from '../../http/cursor';
import { type OperationCall, pathParameter } from '../../http/operation-call';

const MEDIA_TYPES = { ndjson: 'application/x-ndjson', csv: 'text/csv' } as const;

/** One page of entries, the newest first. */
export async function listAuditLog(call: OperationCall): Promise<void> {
  const tenantID = pathParameter(call, 'tenantID');
  await sendPage(call, readAuditLogQuery(call.req.query), (page) =>
    call.services.audit.list({ tenantID, ...page }),
  );
}

/** The whole log as a file, as fast as the client takes it. */
export async function exportAuditLog(call: OperationCall): Promise<void> {
  const { services, req, res } = call;
  const format = readAuditExportQuery(req.query);
  res.setHeader('Content-Type', MEDIA_TYPES[format]);
  res.setHeader('Content-Disposition', `attachment; filename="audit-log.${format}"`);
  if (req.method === 'HEAD') {
    res.end();
    return;
  }
  const lines = services.audit.export({ tenantID: pathParameter(call, 'tenantID'), format });
  try {
    await pipeline(Readable.from(lines), res);
  } catch (error) {
    if (!isClientGone(error)) throw error;
  }
}
