// The way of a request through one operation: every check in its fixed order, then the route.

import type { Operation } from '@synthward/contracts';
import type { Request } from 'express';
import type { ApiServices } from './api-services';
import { ticketOf } from './http/creation';
import type { Route } from './http/operation-call';
import type { ApiResponse } from './http/request-context';
import { authenticate, authenticateBearer } from './middleware/authenticate';
import { FORM_TYPE, readFormBody, readJsonBody } from './middleware/json-body';
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
    if (countsAddress(operation))
      await limitRate(services, res, `ip:${req.socket.remoteAddress ?? 'unknown'}`);
    const caller = await identify(operation, services, req);
    if (caller) res.locals.tenantID = caller.tenantID;
    checkPathScope(operation, req, caller);
    if (caller) await limitRate(services, res, caller.limitKey);
    checkAccept(operation, req);
    const body = operation.requestBody ? await readBody(operation, req, res) : undefined;
    const stream = operation.streamedBody
      ? openStreamedBody(operation.streamedBody, { req, res, pace: timings })
      : undefined;
    const ticket = caller && ticketOf(operation, { req, tenantID: caller.tenantID, body });
    res.setHeader('Cache-Control', 'no-store');
    await route({ services, operation, req, res, body, stream, ticket });
  };
}

/** Operators were counted before anything of theirs was shown. */
function countsAddress({ isRateLimited, access }: Operation): boolean {
  return isRateLimited && access !== 'operator';
}

interface Caller {
  readonly tenantID: string;
  /** What the caller's requests are counted against. */
  readonly limitKey: string;
}

async function identify(
  { access }: Operation,
  services: ApiServices,
  req: Request,
): Promise<Caller | undefined> {
  if (access === 'public' || access === 'operator') return undefined; // operators passed requireOperator
  const { tenantID, apiKeyID } = await (access === 'pair'
    ? authenticate(services, req)
    : authenticateBearer(services, req));
  return { tenantID, limitKey: apiKeyID === null ? `tenant:${tenantID}` : `key:${apiKeyID}` };
}

function readBody({ requestMediaTypes = ['application/json'] }: Operation, req: Request, res: ApiResponse) {
  return requestMediaTypes.includes(FORM_TYPE)
    ? readFormBody(req, res)
    : readJsonBody(req, res, requestMediaTypes);
}
