// GET /readyz

import type { OperationCall } from '../../http/operation-call';
import { sendJson } from '../../http/send-json';

/** Names the parts that do not answer, and nothing else about them. */
export async function getReadiness({ services, res }: OperationCall): Promise<void> {
  const failing = await services.isReady();
  if (failing.length === 0) sendJson(res, 200, { status: 'ok', failing });
  else sendJson(res, 503, { status: 'unavailable', failing });
}
