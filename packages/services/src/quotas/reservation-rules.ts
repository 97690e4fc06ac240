// The reconciler's rule for holds on the quotas: a checked alarm.

import { type Database, endForgottenReservations } from '@synthward/db';
import type { Clock } from '@synthward/kernel';
import type { Logger } from '@synthward/observability';
import type { ReconcilerRule } from '../cohort-jobs/reconcile';

/**
 * Ends what jobs that have ended still hold. The end of a job and of its hold are one transaction, so that this finds
 * nothing; if it does, something is broken, and it says so.
 */
export function reservationRules({
  database,
  clock,
  logger,
}: {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
}): readonly ReconcilerRule[] {
  return [
    {
      name: 'end forgotten reservations',
      async apply() {
        const jobIDs = await endForgottenReservations(database, clock.now());
        for (const jobID of jobIDs) logger.warn({ jobID }, 'reservation.forgotten');
        return jobIDs.length;
      },
    },
  ];
}
