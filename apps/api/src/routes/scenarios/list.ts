// GET /cohorts/scenarios

import type { OperationCall } from '../../http/operation-call';
import { sendJson } from '../../http/send-json';

/** All scenarios on one page. */
export async function listScenarios({ services, res }: OperationCall): Promise<void> {
  const data = await services.scenarios();
  sendJson(res, 200, { data, hasMore: false, nextCursor: null });
}
