// One log line per request: who, what and how long; never a path with ids, a body or a credential.

import type { Logger } from '@synthward/observability';
import type { NextFunction, Request } from 'express';
import type { ApiServices } from '../api-services';
import type { ApiResponse } from '../http/request-context';

/** Logs when the response is over, also when the client left before its end; what a known caller asked, for its tenant as well. */
export function logAccess(logger: Logger, requestLog: ApiServices['requestLog']) {
  return (req: Request, res: ApiResponse, next: NextFunction): void => {
    const startedMs = performance.now();
    const at = new Date();
    res.once('close', () => {
      const { requestID, tenantID, route } = res.locals;
      const durationMs = Math.round(performance.now() - startedMs);
      const isAborted = !res.writableFinished;
      logger.info(
        { requestID, tenantID, method: req.method, route, status: res.statusCode, durationMs, isAborted },
        'request.completed',
      );
      noteRequest(requestLog, req, res, { at, durationMs });
    });
    next();
  };
}

/** Nothing of who calls is known of the others. */
function noteRequest(
  requestLog: ApiServices['requestLog'],
  { method }: Request,
  { locals, statusCode: status }: ApiResponse,
  when: { readonly at: Date; readonly durationMs: number },
): void {
  const { tenantID, operationID, caller, requestID, errorCode = null } = locals;
  if (tenantID === undefined || operationID === undefined || !caller) return;
  const { apiKeyID, accountID } = caller;
  requestLog.note({
    tenantID,
    requestID,
    method,
    operation: operationID,
    status,
    ...when,
    apiKeyID,
    accountID,
    errorCode,
  });
}
