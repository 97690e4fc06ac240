// One log line per request: who, what and how long; never a path with ids, a body or a credential.

import type { Logger } from '@synthward/observability';
import type { NextFunction, Request } from 'express';
import type { ApiResponse } from '../http/request-context';

/** Logs when the response is over, also when the client left before its end. */
export function logAccess(logger: Logger) {
  return (req: Request, res: ApiResponse, next: NextFunction): void => {
    const startedMs = performance.now();
    res.once('close', () => {
      const { requestID, tenantID, route } = res.locals;
      const durationMs = Math.round(performance.now() - startedMs);
      const isAborted = !res.writableFinished;
      logger.info(
        { requestID, tenantID, method: req.method, route, status: res.statusCode, durationMs, isAborted },
        'request.completed',
      );
    });
    next();
  };
}
