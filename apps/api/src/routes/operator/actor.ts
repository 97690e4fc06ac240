// Who asks, in the routes of operators.

import { AppError } from '@synthward/kernel';
import type { OperationCall } from '../../http/operation-call';

/** The id of the caller's token or session. Throws `internal` on a path that does not ask for an operator. */
export function actorOf({ res, operation }: OperationCall): string {
  const { operator } = res.locals;
  if (operator) return operator.actor;
  throw new AppError('internal', `${operation.operationID} is answered without an operator.`);
}
