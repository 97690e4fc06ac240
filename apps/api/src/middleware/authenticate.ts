// Establishes the caller from the two credentials that every protected operation needs.

import { AppError } from '@synthward/kernel';
import type { Request } from 'express';
import type { ApiServices, Principal } from '../api-services';

/** Throws `unauthenticated` when a header is missing or malformed, else leaves the verdict to the services. */
export function authenticate(services: ApiServices, req: Request): Promise<Principal> {
  const bearer = /^Bearer +([!-~]+)$/i.exec(req.headers.authorization ?? '')?.[1];
  if (bearer === undefined)
    throw new AppError('unauthenticated', 'Send the account token as Authorization: Bearer <token>.');
  const apiKey = req.headers['x-api-key'];
  if (typeof apiKey !== 'string' || apiKey === '')
    throw new AppError('unauthenticated', 'Send the workspace key in the X-API-Key header.');
  return services.authenticate({ bearer, apiKey });
}
