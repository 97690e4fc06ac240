// The reconciler's rule for the request log.

import { REQUEST_LOG_DAYS } from '@synthward/contracts';
import { type Database, pruneLoggedRequests } from '@synthward/db';
import type { Clock } from '@synthward/kernel';
import type { ReconcilerRule } from '../cohort-jobs/reconcile';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Removes requests when their days are over. */
export function requestLogRules({
  database,
  clock,
}: {
  readonly database: Database;
  readonly clock: Clock;
}): readonly ReconcilerRule[] {
  const end = () => new Date(clock.now().getTime() - REQUEST_LOG_DAYS * DAY_MS);
  return [{ name: 'prune the request log', apply: () => pruneLoggedRequests(database, end()) }];
}
