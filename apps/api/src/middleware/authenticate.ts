// Establishes the caller from the credentials that an operation asks for.

import { AppError } from '@synthward/kernel';
import type { Request } from 'express';
import type { ApiServices, BearerPrincipal, KeyPrincipal, Principal } from '../api-services';

/** Throws `unauthenticated` when a header is missing or malformed, else leaves the verdict to the services. */
export function authenticate(services: ApiServices, req: Request): Promise<Principal> {
  const bearer = bearerOf(req);
  const apiKey = req.headers['x-api-key'];
  if (typeof apiKey !== 'string' || apiKey === '')
    throw new AppError('unauthenticated', 'Send the workspace key in the X-API-Key header.');
  return services.authenticate({ bearer, apiKey });
}

/** The same for operations that ask for the token alone; a key is looked at if one is sent. */
export function authenticateBearer(services: ApiServices, req: Request): Promise<BearerPrincipal> {
  const bearer = bearerOf(req);
  const apiKey = req.headers['x-api-key'];
  return services.authenticateBearer({ bearer, apiKey: typeof apiKey === 'string' ? apiKey : undefined });
}

/** The key alone, whatever else is sent. */
export function authenticateKey(services: ApiServices, req: Request): Promise<KeyPrincipal> {
  const apiKey = req.headers['x-api-key'];
  if (typeof apiKey === 'string' && apiKey !== '') return services.authenticateKey(apiKey);
  throw new AppError('unauthenticated', 'Send the workspace key in the x-api-key header.');
}

/** The token of a well-formed Authorization header. */
export function findBearer(req: Request): string | undefined {
  return /^Bearer +([!-~]+)$/i.exec(req.headers.authorization ?? '')?.[1];
}

function bearerOf(req: Request): string {
  const bearer = findBearer(req);
  if (bearer !== undefined) return bearer;
  throw new AppError('unauthenticated', 'Send the account token as Authorization: Bearer <token>.');
}
