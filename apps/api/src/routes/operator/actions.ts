// GET /operator/actions

import { readListQuery } from '@synthward/contracts';
import { sendPage } from '../../http/cursor';
import type { OperationCall } from '../../http/operation-call';

/** One page of what operators did, the newest first. */
export async function listOperatorActions(call: OperationCall): Promise<void> {
  await sendPage(call, readListQuery(call.req.query), (page) => call.services.operator.actions(page));
}
