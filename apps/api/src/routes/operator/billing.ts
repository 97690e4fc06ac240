// /operator/tenants/{tenantID}: credit and statements of a tenant.

import type { CreditView } from '@synthward/contracts';
import { answerCreation } from '../../http/creation';
import { type OperationCall, pathParameter } from '../../http/operation-call';
import { sendJson } from '../../http/send-json';
import { commandOf } from './tenant-command';

/** POST …/credits */
export async function grantCredit(call: OperationCall): Promise<void> {
  await answerCreation<CreditView>(call, {
    create: (creation) => call.services.billing.operator.grantCredit(commandOf(call), creation),
    answerTo: () => ({ status: 201, headers: {} }),
  });
}

/** GET …/credits */
export async function listCredits(call: OperationCall): Promise<void> {
  sendJson(call.res, 200, await call.services.billing.operator.listCredits(pathParameter(call, 'tenantID')));
}

/** POST …/credits/{creditID}/void */
export async function voidCredit(call: OperationCall): Promise<void> {
  const command = { ...commandOf(call), creditID: pathParameter(call, 'creditID') };
  sendJson(call.res, 200, await call.services.billing.operator.voidCredit(command));
}

/** POST …/statements/{period}/pay */
export async function payStatement(call: OperationCall): Promise<void> {
  const command = { ...commandOf(call), period: pathParameter(call, 'period') };
  sendJson(call.res, 200, await call.services.billing.operator.payStatement(command));
}

/** POST …/statements/{period}/void */
export async function voidStatement(call: OperationCall): Promise<void> {
  const command = { ...commandOf(call), period: pathParameter(call, 'period') };
  sendJson(call.res, 200, await call.services.billing.operator.voidStatement(command));
}
