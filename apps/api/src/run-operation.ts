// The way of a request through one operation: every check in its fixed order, then the route.

import type { Operation } from '@synthward/contracts';
import type { Request } from 'express';
import type { ApiServices, Principal } from './api-services';
import type { Route } from './http/operation-call';
import type { ApiResponse } from './http/request-context';
import { authenticate } from './middleware/authenticate';
import { readJsonBody } from './middleware/json-body';
import { limitRate } from './middleware/limit-rate';
import { checkAccept } from './middleware/negotiate';
import { checkPathScope } from './middleware/path-scope';
import { openStreamedBody } from './middleware/streamed-body';
import type { Timings } from './timings';

/** What all operations run in. */
export interface Surroundings {
  readonly services: ApiServices;
  readonly timings: Timings;
}

/** A request handler for the operation; no body is read for a caller who is not known. */
export function runOperation(operation: Operation, route: Route, { services, timings }: Surroundings) {
  return async (req: Request, res: ApiResponse): Promise<void> => {
    if (operation.isRateLimited)
      await limitRate(services, res, `ip:${req.socket.remoteAddress ?? 'unknown'}`);
    const principal = await identify(operation, services, req);
    if (principal) res.locals.tenantID = principal.tenantID;
    checkPathScope(operation, req, principal);
    if (principal) await limitRate(services, res, `key:${principal.apiKeyID}`);
    checkAccept(operation, req);
    const body = operation.requestBody ? await readJsonBody(req, res) : undefined;
    const stream = operation.streamedBody
      ? openStreamedBody(operation.streamedBody, { req, res, pace: timings })
      : undefined;
    res.setHeader('Cache-Control', 'no-store');
    await route({ services, operation, req, res, body, stream });
  };
}

async function identify(
  operation: Operation,
  services: ApiServices,
  req: Request,
): Promise<Principal | undefined> {
  return operation.access === 'pair' ? authenticate(services, req) : undefined;
}
