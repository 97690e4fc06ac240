// The reconciler's rule for refresh tokens.

import { type Database, pruneRefreshTokens } from '@synthward/db';
import type { Clock } from '@synthward/kernel';
import type { ReconcilerRule } from '../cohort-jobs/reconcile';

/** Forgets refresh tokens whose time is over. */
export function refreshTokenRules({
  database,
  clock,
}: {
  readonly database: Database;
  readonly clock: Clock;
}): readonly ReconcilerRule[] {
  return [{ name: 'prune refresh tokens', apply: () => pruneRefreshTokens(database, clock.now()) }];
}
