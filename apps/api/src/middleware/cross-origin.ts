// Which pages of other origins may read answers (CORS, as in the Fetch standard).

import { VERSION_HEADER } from '@synthward/contracts';
import type { NextFunction, Request } from 'express';
import type { ApiResponse } from '../http/request-context';

const EXPOSED = [
  ...['X-Request-ID', VERSION_HEADER, 'ETag', 'Location', 'Content-Location', 'Retry-After', 'Link'],
  ...['RateLimit', 'RateLimit-Policy', 'Idempotent-Replayed', 'Preference-Applied', 'Content-Range'],
  ...['Content-Disposition', 'X-Progress', 'Expires', 'Deprecation', 'Sunset'],
].join(', ');

const TAKEN = [
  ...['Authorization', 'X-API-Key', 'Content-Type', 'Idempotency-Key', 'If-Match', 'If-None-Match', 'Range'],
  ...['Prefer', 'Last-Event-ID', 'X-Request-ID', VERSION_HEADER],
].join(', ');

const PREFLIGHT_SECONDS = 600;

/**
 * Lets pages of exactly these origins call, with credentials; to all others an answer says nothing, and browsers keep it
 * from them. A preflight goes on to the answer to OPTIONS, whose methods it repeats.
 */
export function allowOrigins(origins: readonly string[]) {
  return (req: Request, res: ApiResponse, next: NextFunction): void => {
    if (origins.length > 0) res.vary('Origin');
    const { origin } = req.headers;
    if (origin !== undefined && origins.includes(origin)) describeAccess(req, res, origin);
    next();
  };
}

function describeAccess(req: Request, res: ApiResponse, origin: string): void {
  res.setHeader('Access-Control-Allow-Origin', origin);
  res.setHeader('Access-Control-Allow-Credentials', 'true');
  res.setHeader('Access-Control-Expose-Headers', EXPOSED);
  const method = req.headers['access-control-request-method'];
  if (req.method !== 'OPTIONS' || method === undefined) return;
  res.setHeader('Access-Control-Allow-Headers', TAKEN);
  res.setHeader('Access-Control-Max-Age', PREFLIGHT_SECONDS);
  res.locals.isPreflight = true;
}
