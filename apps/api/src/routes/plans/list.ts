// GET /billing/plans

import type { OperationCall } from '../../http/operation-call';
import { sendJson } from '../../http/send-json';

/** Every plan on offer. */
export async function listPlans({ services, res }: OperationCall): Promise<void> {
  sendJson(res, 200, await services.plans());
}
