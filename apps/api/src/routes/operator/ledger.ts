// GET /operator/ledger/verification

import { readListQuery } from '@synthward/contracts';
import { decodeCursor, encodeCursor } from '../../http/cursor';
import type { OperationCall } from '../../http/operation-call';
import { sendJson } from '../../http/send-json';

/** The ledgers of one page of tenants, worked out again. */
export async function verifyLedgers({ services, req, res }: OperationCall): Promise<void> {
  const { limit, cursor } = readListQuery(req.query);
  const position = cursor === undefined ? {} : { cursor: decodeCursor(cursor) };
  const page = await services.operator.verifyLedgers({ limit, ...position });
  const nextCursor = page.nextCursor === null ? null : encodeCursor(page.nextCursor);
  sendJson(res, 200, { ...page, nextCursor });
}
