// GET /operator/actions

import { readListQuery } from '@synthward/contracts';
import { decodeCursor, encodeCursor } from '../../http/cursor';
import type { OperationCall } from '../../http/operation-call';
import { sendJson } from '../../http/send-json';

/** One page of what operators did, the newest first. */
export async function listOperatorActions({ services, req, res }: OperationCall): Promise<void> {
  const { limit, cursor } = readListQuery(req.query);
  const position = cursor === undefined ? {} : { cursor: decodeCursor(cursor) };
  const page = await services.operator.actions({ limit, ...position });
  const nextCursor = page.nextCursor === null ? null : encodeCursor(page.nextCursor);
  sendJson(res, 200, { ...page, nextCursor });
}
