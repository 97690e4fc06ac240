// The reconciler's rule for sessions at the console.

import { type Database, pruneConsoleSessions } from '@synthward/db';
import type { Clock } from '@synthward/kernel';
import type { ReconcilerRule } from '../cohort-jobs/reconcile';

const KEPT_MS = 24 * 60 * 60_000;

/** Forgets sessions a day after their end; that they were is in the audit log. */
export function accountRules({
  database,
  clock,
}: {
  readonly database: Database;
  readonly clock: Clock;
}): readonly ReconcilerRule[] {
  const before = () => new Date(clock.now().getTime() - KEPT_MS);
  return [{ name: 'prune console sessions', apply: () => pruneConsoleSessions(database, before()) }];
}
