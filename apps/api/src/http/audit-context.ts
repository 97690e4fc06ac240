// Who does what a request asks for, as the audit log will say.

import type { AuditContext } from '@synthward/contracts';
import { type OperationCall, requireCaller } from './operation-call';

/** Throws `internal` for an operation that asks for no credentials. */
export function auditContextOf(call: OperationCall): AuditContext {
  const { accountID, apiKeyID } = requireCaller(call);
  const actor =
    accountID === null
      ? ({ kind: 'key', id: apiKeyID ?? '' } as const)
      : ({ kind: 'account', id: accountID } as const);
  return { actor, apiKeyID, ...originOf(call) };
}

/** Where a request comes from. */
export function originOf({ req, res }: Pick<OperationCall, 'req' | 'res'>) {
  return { address: req.socket.remoteAddress ?? 'unknown', requestID: res.locals.requestID };
}
