// /billing/tenants/{tenantID}/ledger and /ledger.csv

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readLedgerExportQuery, readLedgerQuery } from '@synthward/contracts';
import { isClientGone } from '../../http/client-gone';
import { decodeCursor, encodeCursor } from '../../http/cursor';
import { type OperationCall, pathParameter } from '../../http/operation-call';
import { sendJson } from '../../http/send-json';

/** One page of the ledger, the newest transactions first. */
export async function listLedger(call: OperationCall): Promise<void> {
  const { cursor, ...query } = readLedgerQuery(call.req.query);
  const position = cursor === undefined ? {} : { cursor: decodeCursor(cursor) };
  const tenantID = pathParameter(call, 'tenantID');
  const page = await call.services.billing.ledger({ tenantID, query: { ...query, ...position } });
  const nextCursor = page.nextCursor === null ? null : encodeCursor(page.nextCursor);
  sendJson(call.res, 200, { ...page, nextCursor });
}

/** The whole of it as a table, sent as it is read. */
export async function exportLedger(call: OperationCall): Promise<void> {
  const { services, req, res } = call;
  const tenantID = pathParameter(call, 'tenantID');
  const filter = readLedgerExportQuery(req.query);
  res.setHeader('Content-Type', 'text/csv; charset=utf-8; header=present');
  res.setHeader('Content-Disposition', 'attachment; filename="ledger.csv"');
  if (req.method === 'HEAD') {
    res.end();
    return;
  }
  try {
    await pipeline(Readable.from(services.billing.ledgerTable({ tenantID, filter })), res);
  } catch (error) {
    if (!isClientGone(error)) throw error;
  }
}
