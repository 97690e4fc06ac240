// The reconciler's rule for kept answers.

import { type Database, pruneCreationAnswers } from '@synthward/db';
import type { Clock } from '@synthward/kernel';
import type { ReconcilerRule } from '../cohort-jobs/reconcile';

/** Forgets the answers to creating requests when their day is over. */
export function creationRules({
  database,
  clock,
}: {
  readonly database: Database;
  readonly clock: Clock;
}): readonly ReconcilerRule[] {
  return [{ name: 'prune creation answers', apply: () => pruneCreationAnswers(database, clock.now()) }];
}
