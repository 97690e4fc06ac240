// Asks whether the caller may do what the operation does.

import type { Operation, Scope } from '@synthward/contracts';
import { AppError } from '@synthward/kernel';

/** Throws `insufficient_scope`, naming the scope, when the caller lacks it. */
export function requireScope({ scope }: Operation, held: readonly Scope[]): void {
  if (scope === undefined || held.includes(scope)) return;
  throw new AppError('insufficient_scope', `This needs the scope ${scope}.`);
}
