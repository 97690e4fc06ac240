// /billing/tenants/{tenantID}/ledger and /ledger.csv

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readLedgerExportQuery, readLedgerQuery } from '@synthward/contracts';
import { isClientGone } from '../../http/client-gone';
import { sendPage } from '../../http/cursor';
import { type OperationCall, pathParameter } from '../../http/operation-call';

/** One page of the ledger, the newest transactions first. */
export async function listLedger(call: OperationCall): Promise<void> {
  const tenantID = pathParameter(call, 'tenantID');
  await sendPage(call, readLedgerQuery(call.req.query), (query) =>
    call.services.billing.ledger({ tenantID, query }),
  );
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
