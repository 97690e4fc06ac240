// /billing/tenants/{tenantID}/balance and /plan

import type { ChosenPlanView } from '@synthward/contracts';
import { auditContextOf } from '../../http/audit-context';
import { answerCreation } from '../../http/creation';
import { type OperationCall, pathParameter } from '../../http/operation-call';
import { sendJson } from '../../http/send-json';

/** What is left of quotas and credit. */
export async function getBalance(call: OperationCall): Promise<void> {
  sendJson(call.res, 200, await call.services.billing.balance(pathParameter(call, 'tenantID')));
}

/** Another plan for the tenant, wanted by the account of the caller. */
export async function choosePlan(call: OperationCall): Promise<void> {
  const choice = {
    tenantID: pathParameter(call, 'tenantID'),
    by: auditContextOf(call),
    body: call.body,
  };
  await answerCreation<ChosenPlanView>(call, {
    create: (creation) => call.services.billing.choosePlan(choice, creation),
    answerTo: () => ({ status: 200, headers: {} }),
  });
}
