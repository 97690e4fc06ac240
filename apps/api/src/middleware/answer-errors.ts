// The last handlers: whatever went wrong, the client gets a problem body, and only we get the cause.

import { isErrorCode } from '@synthward/contracts';
import { AppError } from '@synthward/kernel';
import type { Logger } from '@synthward/observability';
import type { NextFunction, Request } from 'express';
import type { ApiResponse } from '../http/request-context';
import { sendError } from '../http/send-error';

/** Answers a path that no route matches. */
export function answerUnknownPath(_req: Request, _res: ApiResponse, next: NextFunction): void {
  next(new AppError('not_found', 'No such path.'));
}

/** Answers every error; failures of our own are logged with their cause. */
export function answerErrors(logger: Logger) {
  return (thrown: unknown, req: Request, res: ApiResponse, _next: NextFunction): void => {
    const error = toAppError(thrown);
    const { requestID, tenantID, route } = res.locals;
    if (isOurFault(error))
      logger.error({ requestID, tenantID, route, error: causeOf(error) }, 'request.failed');
    if (res.headersSent || res.destroyed) res.destroy();
    else sendError(req, res, error);
  };
}

function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  if (isUndecodablePath(thrown)) return new AppError('not_found', 'No such path.');
  return new AppError('internal', 'Something went wrong on our side.', { cause: thrown });
}

/** The router throws these for percent-encodings that are not UTF-8. */
function isUndecodablePath(thrown: unknown): boolean {
  return thrown instanceof URIError;
}

function isOurFault(error: AppError): boolean {
  return error.code === 'internal' || error.code === 'unavailable' || !isErrorCode(error.code);
}

function causeOf(error: AppError): unknown {
  return error.code === 'internal' && error.cause !== undefined ? error.cause : error;
}
