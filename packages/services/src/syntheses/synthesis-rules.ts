// What keeps syntheses going: forgotten ones are rung for, late ones ended, old ones removed.

import {
  type Database,
  failSynthesis,
  listOverdueSyntheses,
  removeExpiredSyntheses,
  ringForSyntheses,
} from '@synthward/db';
import type { Clock } from '@synthward/kernel';
import type { ReconcilerRule } from '../cohort-jobs/reconcile';
import { TOO_LATE } from './run-step';

const A_TIME = 100;
const MOST_REMOVED = 1_000;

interface Surroundings {
  readonly database: Database;
  readonly clock: Clock;
  /** How long somebody may be silent who should have answered. */
  readonly patienceSeconds: number;
}

/** For the reconciler. */
export function synthesisRules({
  database,
  clock,
  patienceSeconds,
}: Surroundings): readonly ReconcilerRule[] {
  return [
    { name: 'ring for syntheses', apply: () => ringForSyntheses(database, patienceSeconds) },
    { name: 'fail overdue syntheses', apply: () => failOverdue({ database, clock }) },
    {
      name: 'remove expired syntheses',
      apply: () => removeExpiredSyntheses(database, clock.now(), MOST_REMOVED),
    },
  ];
}

async function failOverdue({ database, clock }: Pick<Surroundings, 'database' | 'clock'>): Promise<number> {
  const error = { code: 'deadline_exceeded', message: TOO_LATE };
  let failed = 0;
  for (const id of await listOverdueSyntheses(database, A_TIME))
    if (await failSynthesis(database, { id }, { error, endedAt: clock.now() })) failed += 1;
  return failed;
}
