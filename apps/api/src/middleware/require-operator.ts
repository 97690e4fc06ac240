// Lets operators through, and answers everybody else as if there were no such path.

import { AppError } from '@synthward/kernel';
import type { NextFunction, Request } from 'express';
import type { ApiServices } from '../api-services';
import type { Operator } from '../api-services/operator-services';
import type { ApiResponse } from '../http/request-context';
import { isReading, isSameOrigin } from '../http/same-origin';
import { operatorCookie, readSessionCookie } from '../http/session-cookie';
import { findBearer } from './authenticate';
import { addressOf, limitRate, refuseBeyondLimit } from './limit-rate';

/** Throws `not_found` for whoever is no operator, in the words of an unknown path, and `rate_limited`. */
export function requireOperator(services: ApiServices) {
  return async (req: Request, res: ApiResponse, next: NextFunction): Promise<void> => {
    const operator = await findOperator(services, req);
    if (!operator) throw new AppError('not_found', 'No such path.');
    await limitRate(services, res, { policy: 'operator', id: operator.actor });
    res.locals.operator = operator;
    next();
  };
}

/**
 * The operator behind a bearer token, or else behind a session's cookie, which counts for reading alone unless the request
 * comes from a page of ours. Whoever shows nothing costs nothing; throws `rate_limited` for too many attempts.
 */
export async function findOperator(services: ApiServices, req: Request): Promise<Operator | undefined> {
  const bearer = findBearer(req);
  const session = readSessionCookie(operatorCookie, { services, req });
  if (bearer === undefined && session === undefined) return undefined;
  refuseBeyondLimit(await services.limiter.consume(addressOf(req)));
  if (bearer !== undefined) return services.operator.authenticate(bearer);
  if (session === undefined || !(isReading(req) || isSameOrigin(services, req))) return undefined;
  return services.operator.authenticateSession(session);
}
