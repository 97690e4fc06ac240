// GET /operator/overview

import type { OperationCall } from '../../http/operation-call';
import { sendJson } from '../../http/send-json';

/** The platform as it stands. */
export async function getOperatorOverview({ services, res }: OperationCall): Promise<void> {
  sendJson(res, 200, await services.operator.overview());
}
