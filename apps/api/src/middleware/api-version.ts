// By which version a request is answered.

import { readVersion, VERSION_HEADER } from '@synthward/contracts';
import type { NextFunction, Request } from 'express';
import type { ApiResponse } from '../http/request-context';

/** Names the version in the answer. Throws `unsupported_version`. */
export function chooseVersion(req: Request, res: ApiResponse, next: NextFunction): void {
  const header = req.headers[VERSION_HEADER.toLowerCase()];
  res.setHeader(VERSION_HEADER, readVersion(undefined)); // of a refusal as well
  res.setHeader(VERSION_HEADER, readVersion(header === undefined ? undefined : String(header)));
  next();
}
