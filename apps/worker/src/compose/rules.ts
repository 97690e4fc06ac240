// What the worker puts right every few seconds.

import type { Environment } from '@synthward/contracts';
import { type Database, type Patience, ringForSchedules } from '@synthward/db';
import { systemClock } from '@synthward/kernel';
import type { Logger } from '@synthward/observability';
import type { QueueBackend } from '@synthward/queue';
import {
  accountRules,
  alignHeldQueues,
  billingRules,
  cohortJobRules,
  createLeftoverSweeper,
  creationRules,
  expireJobs,
  type ReconcilerRule,
  refreshTokenRules,
  requestLogRules,
  reservationRules,
  sweepCancelledJobs,
  sweepExports,
  workerRules,
} from '@synthward/services';
import type { ArtifactStore } from '@synthward/storage';

export interface RuleParts {
  readonly database: Database;
  readonly backend: QueueBackend;
  readonly store: ArtifactStore;
  readonly logger: Logger;
}

/** The rules of jobs, of what they hold, and of what they leave behind. */
export function composeRules(
  environment: Environment,
  { database, backend, store, logger }: RuleParts,
): readonly ReconcilerRule[] {
  const patience = patienceOf(environment);
  const sweep = { database, store, clock: systemClock };
  return [
    ...cohortJobRules(database, patience),
    scheduleRule(database, patience),
    ...workerRules(database),
    { name: 'align held queues', apply: () => alignHeldQueues({ database, backend }) },
    ...creationRules({ database, clock: systemClock }),
    ...accountRules({ database, clock: systemClock }),
    ...refreshTokenRules({ database, clock: systemClock }),
    ...requestLogRules({ database, clock: systemClock }),
    ...reservationRules({ database, clock: systemClock, logger }),
    ...billingRules({ database, clock: systemClock, logger }),
    { name: 'sweep exports', apply: () => sweepExports(sweep) },
    { name: 'sweep cancelled jobs', apply: () => sweepCancelledJobs(sweep) },
    { name: 'expire jobs', apply: () => expireJobs(sweep) },
    { name: 'sweep leftovers', apply: createLeftoverSweeper(sweep) },
  ];
}

/** A schedule that was due a while ago is rung for: the queue's own clock may have lost it. */
function scheduleRule(database: Database, { jobSeconds }: Patience): ReconcilerRule {
  return {
    name: 'ring for schedules',
    apply: () => ringForSchedules(database, { now: systemClock.now(), patienceSeconds: jobSeconds }),
  };
}

/** A silent worker is given up when its lock is; a doorbell that nobody answers is rung again after the same time. */
function patienceOf({ SYNTHWARD_LOCK_MS }: Environment): Patience {
  const lockSeconds = SYNTHWARD_LOCK_MS / 1000;
  return {
    jobSeconds: lockSeconds,
    heartbeatSeconds: lockSeconds,
    queuedSeconds: 20 * lockSeconds,
    claims: 8,
  };
}
