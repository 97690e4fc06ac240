// Gives every request its id: the caller's if well formed, else a new one.

import { createId } from '@synthward/kernel';
import type { NextFunction, Request } from 'express';
import type { ApiResponse } from '../http/request-context';

const WELL_FORMED = /^[A-Za-z0-9_-]{1,64}$/;

export function assignRequestID(req: Request, res: ApiResponse, next: NextFunction): void {
  const given = req.headers['x-request-id'];
  const requestID = typeof given === 'string' && WELL_FORMED.test(given) ? given : createId('req');
  res.locals.requestID = requestID;
  res.setHeader('X-Request-ID', requestID);
  next();
}
