// Checks the ids in a path: their form, and that the tenant is the caller's own.

import type { Operation } from '@synthward/contracts';
import { AppError } from '@synthward/kernel';
import type { Request } from 'express';

/**
 * Throws `not_found` for a malformed id and for another tenant, both read like a missing thing. What is public is the
 * same for every tenant, and operators see them all.
 */
export function checkPathScope(operation: Operation, req: Request, caller: Caller | undefined): void {
  for (const [name, { pattern }] of Object.entries(operation.pathParameters)) {
    const value = req.params[name];
    if (typeof value !== 'string' || !pattern.test(value)) throw nothingThere();
    if (operation.access === 'public' || operation.access === 'operator') continue;
    if (name === 'tenantID' && value !== caller?.tenantID) throw nothingThere();
  }
}

interface Caller {
  readonly tenantID: string;
}

/** In the same words whatever the reason. */
export function nothingThere(): AppError {
  return new AppError('not_found', 'No such resource.');
}
