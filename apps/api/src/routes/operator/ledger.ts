// GET /operator/ledger/verification

import { readListQuery } from '@synthward/contracts';
import { sendPage } from '../../http/cursor';
import type { OperationCall } from '../../http/operation-call';

/** The ledgers of one page of tenants, worked out again. */
export async function verifyLedgers(call: OperationCall): Promise<void> {
  await sendPage(call, readListQuery(call.req.query), (page) => call.services.operator.verifyLedgers(page));
}
