// /billing/tenants/{tenantID}/usage

import { readUsageQuery, type UsageEventView } from '@synthward/contracts';
import { answerCreation } from '../../http/creation';
import { sendPage } from '../../http/cursor';
import { type OperationCall, pathParameter, requireCaller } from '../../http/operation-call';

/** Records an event that the tenant tells of itself: 201, also where it was recorded before. */
export async function recordUsage(call: OperationCall): Promise<void> {
  const { tenantID, apiKeyID } = requireCaller(call);
  const event = { tenantID, apiKeyID, body: call.body };
  await answerCreation<UsageEventView>(call, {
    create: (creation) => call.services.billing.recordUsage(event, creation),
    answerTo: () => ({ status: 201, headers: {} }),
  });
}

/** One page of usage, summed up as asked for. */
export async function listUsage(call: OperationCall): Promise<void> {
  const tenantID = pathParameter(call, 'tenantID');
  await sendPage(call, readUsageQuery(call.req.query), (query) =>
    call.services.billing.usage({ tenantID, query }),
  );
}
