// Checks the ids in a path: their form, and that the tenant is the caller's own.

import type { Operation } from '@synthward/contracts';
import { AppError } from '@synthward/kernel';
import type { Request } from 'express';
import type { Principal } from '../api-services';

/** Throws `not_found` for a malformed id and for another tenant, both read like a missing thing. */
export function checkPathScope(operation: Operation, req: Request, principal: Principal | undefined): void {
  for (const [name, { pattern }] of Object.entries(operation.pathParameters)) {
    const value = req.params[name];
    if (typeof value !== 'string' || !pattern.test(value)) throw notFound();
    if (name === 'tenantID' && value !== principal?.tenantID) throw notFound();
  }
}

function notFound(): AppError {
  return new AppError('not_found', 'No such resource.');
}
