// Ends requests whose body does not arrive in time; the server's own limit must leave room for streamed bodies.

import { AppError } from '@synthward/kernel';
import type { NextFunction, Request } from 'express';
import type { ApiResponse } from '../http/request-context';
import { sendError } from '../http/send-error';
import type { Timings } from '../timings';

/** Answers `request_timeout` and ends the connection when the whole request takes longer than `requestMs` to come. */
export function limitRequestTime({ requestMs }: Timings) {
  return (req: Request, res: ApiResponse, next: NextFunction): void => {
    const deadline = setTimeout(() => endLate(req, res), requestMs);
    deadline.unref();
    res.locals.bodyDeadline = deadline;
    req.once('end', () => clearTimeout(deadline));
    req.once('close', () => clearTimeout(deadline));
    next();
  };
}

/** Gives a request whose body is streamed the time that the server gives at most. */
export function allowLongBody(res: ApiResponse): void {
  clearTimeout(res.locals.bodyDeadline);
}

function endLate(req: Request, res: ApiResponse): void {
  if (req.complete) return;
  if (res.headersSent) {
    req.socket.destroy();
    return;
  }
  const error = new AppError('request_timeout', 'The whole request did not arrive in time.');
  sendError(req, res, error);
}
