// The way of a request through one operation: every check in its fixed order, then the route.

import { deprecationHeaders, type Operation } from '@synthward/contracts';
import { AppError } from '@synthward/kernel';
import type { Request } from 'express';
import type { ApiServices, BearerPrincipal } from './api-services';
import type { Caller } from './caller';
import { ticketOf } from './http/creation';
import type { Route } from './http/operation-call';
import type { ApiResponse } from './http/request-context';
import { authenticate, authenticateBearer, authenticateKey } from './middleware/authenticate';
import { callerOfSession, requireSession } from './middleware/console-session';
import { FORM_TYPE, readFormBody, readJsonBody, sendsForm } from './middleware/json-body';
import { readKeyBody, readKeyBytes } from './middleware/key-body';
import { addressOf, limitRate } from './middleware/limit-rate';
import { checkAccept } from './middleware/negotiate';
import { checkPathScope } from './middleware/path-scope';
import { requireScope } from './middleware/require-scope';
import { openStreamedBody } from './middleware/streamed-body';
import type { Timings } from './timings';

/** What all operations run in. */
export interface Surroundings {
  readonly services: ApiServices;
  readonly timings: Timings;
}

/**
 * A request handler for the operation; no body is read for a caller who is not known. A route runs for its caller's tenant,
 * one without a caller for none.
 */
export function runOperation(operation: Operation, route: Route, { services, timings }: Surroundings) {
  const farewell = Object.entries(operation.deprecated ? deprecationHeaders(operation.deprecated) : {});
  return async (req: Request, res: ApiResponse): Promise<void> => {
    res.locals.operationID = operation.operationID;
    for (const [name, value] of farewell) res.setHeader(name, value);
    const caller = await letIn(operation, services, { req, res });
    checkAccept(operation, req);
    const body = operation.requestBody ? await readBody(operation, req, res) : undefined;
    const stream = openStream(operation, { req, res, pace: timings });
    const tenantID = caller?.tenantID ?? tenantOfOperator(operation, req);
    const ticket = tenantID === undefined ? undefined : ticketOf(operation, { req, tenantID, body });
    res.setHeader('Cache-Control', 'no-store');
    await runFor(caller, services, async () => {
      await route({ services, operation, req, res, caller, body, stream, ticket });
    });
  };
}

/** Below /v1 a database that is away is something to come back for; elsewhere it is a failure like others. */
async function letIn(
  operation: Operation,
  services: ApiServices,
  exchange: Exchange,
): Promise<Caller | undefined> {
  try {
    if (countsAddress(operation)) await limitRate(services, exchange.res, addressOf(exchange.req));
    return await admit(operation, services, exchange);
  } catch (cause) {
    if (operation.access !== 'key' || cause instanceof AppError) throw cause;
    throw new AppError('unavailable', 'Nobody can be let in at the moment.', { cause });
  }
}

/** Operators were counted before anything of theirs was shown. */
function countsAddress({ isRateLimited, access }: Operation): boolean {
  return isRateLimited && access !== 'operator';
}

/** Operators create for the tenant in the path. */
function tenantOfOperator({ access }: Operation, req: Request): string | undefined {
  const { tenantID } = req.params;
  return access === 'operator' && typeof tenantID === 'string' ? tenantID : undefined;
}

interface Exchange {
  readonly req: Request;
  readonly res: ApiResponse;
}

/** Who calls, once it is known that they may. */
async function admit(
  operation: Operation,
  services: ApiServices,
  { req, res }: Exchange,
): Promise<Caller | undefined> {
  const caller = await identify(operation, services, { req, res });
  if (caller) {
    Object.assign(res.locals, { tenantID: caller.tenantID, caller });
    // before the path is looked at: ids that are refused cost as much as those that are served, and read no other way
    await limitRate(services, res, { ...caller.counted, tenantID: caller.tenantID });
  }
  checkPathScope(operation, req, caller);
  if (caller) requireScope(operation, caller.scopes);
  return caller;
}

async function identify(
  operation: Operation,
  services: ApiServices,
  { req, res }: Exchange,
): Promise<Caller | undefined> {
  const { access } = operation;
  if (access === 'public' || access === 'operator') return undefined; // operators passed requireOperator
  if (access === 'session') {
    res.locals.session = await requireSession(services, req);
    return undefined; // whoever is signed in may do as they like with their own session
  }
  if (access === 'key') return callerOf({ accountID: null, ...(await authenticateKey(services, req)) });
  const signedIn = await callerOfSession(services, req);
  if (signedIn) return signedIn;
  return callerOf(
    await (access === 'pair' ? authenticate(services, req) : authenticateBearer(services, req)),
  );
}

/** Counted by the key, or with all that send none. */
function callerOf(principal: BearerPrincipal): Caller {
  const { tenantID, apiKeyID } = principal;
  const counted =
    apiKeyID === null
      ? ({ policy: 'bearer', id: tenantID } as const)
      : ({ policy: 'key', id: apiKeyID } as const);
  return { ...principal, counted };
}

function openStream({ streamedBody }: Operation, exchange: Parameters<typeof openStreamedBody>[1]) {
  return streamedBody ? openStreamedBody(streamedBody, exchange) : undefined;
}

function runFor(caller: Caller | undefined, services: ApiServices, work: () => Promise<void>): Promise<void> {
  return caller ? services.inTenant(caller.tenantID, work) : work();
}

/** Fields of a form where the operation takes forms and one is sent, else a JSON object; below /v1 any JSON, or its bytes. */
function readBody(operation: Operation, req: Request, res: ApiResponse) {
  const { requestMediaTypes = ['application/json'] } = operation;
  if (operation.access === 'key') {
    const read = operation.isBodyUnread ? readKeyBytes : readKeyBody;
    return read(req, res, { most: operation.mostBodyBytes, mediaTypes: requestMediaTypes });
  }
  return requestMediaTypes.includes(FORM_TYPE) && sendsForm(req)
    ? readFormBody(req, res)
    : readJsonBody(req, res, requestMediaTypes);
}
