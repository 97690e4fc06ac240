// GET /heartbeat

import type { OperationCall } from '../../http/operation-call';
import { sendJson } from '../../http/send-json';

/** Says that the process answers; touches nothing behind it. */
export function getHeartbeat({ res }: OperationCall): void {
  sendJson(res, 200, { status: 'ok' });
}
