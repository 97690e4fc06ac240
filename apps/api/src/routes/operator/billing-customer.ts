// /operator/tenants/{tenantID}/billing-customer, and what is parked on the way to it.

import { etagOfVersion, expectedVersions } from '../../http/if-match';
import { type OperationCall, pathParameter } from '../../http/operation-call';
import { sendJson } from '../../http/send-json';
import { commandOf } from './tenant-command';

/** GET: with the tag that a change must name. */
export async function getBillingCustomer(call: OperationCall): Promise<void> {
  const { billing } = call.services;
  const { customer, version } = await billing.operator.billingCustomer(pathParameter(call, 'tenantID'));
  call.res.setHeader('ETag', etagOfVersion(version));
  sendJson(call.res, 200, customer);
}

/** PATCH: of the expected version. */
export async function changeBillingCustomer(call: OperationCall): Promise<void> {
  const command = { ...commandOf(call), expected: expectedVersions(call.req) };
  const { customer, version } = await call.services.billing.operator.setBillingCustomer(command);
  call.res.setHeader('ETag', etagOfVersion(version));
  sendJson(call.res, 200, customer);
}

/** POST …/meter-exports/resume */
export async function resumeMeterExports(call: OperationCall): Promise<void> {
  sendJson(call.res, 200, await call.services.billing.operator.resumeExports(commandOf(call)));
}
