// Checks that the client takes what the operation gives.

import type { Operation } from '@synthward/contracts';
import { AppError } from '@synthward/kernel';
import type { Request } from 'express';

/** Throws `not_acceptable` when the Accept header rules out every media type of the operation. */
export function checkAccept(operation: Operation, req: Request): void {
  const mediaTypes = Object.values(operation.responses).flatMap(
    ({ mediaTypes = ['application/json'] }) => mediaTypes,
  );
  if (req.accepts([...new Set(mediaTypes)])) return;
  throw new AppError('not_acceptable', `This operation answers with ${mediaTypes[0]}; accept that.`);
}
