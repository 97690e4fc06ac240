// What an operator does to one tenant, by whom and from where.

import { originOf } from '../../http/audit-context';
import { type OperationCall, pathParameter } from '../../http/operation-call';
import { actorOf } from './actor';

/** The tenant of the path, who asks, and the body that says what for. */
export function commandOf(call: OperationCall) {
  const actor = { kind: 'operator', id: actorOf(call) } as const;
  const by = { actor, apiKeyID: null, ...originOf(call) };
  return { tenantID: pathParameter(call, 'tenantID'), by, body: call.body };
}
