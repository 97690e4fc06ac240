// What keeps deliveries going: those that are due are rung for, forgotten ones again, old ones are removed.

import {
  type Database,
  pruneWebhookMessages,
  ringDueDeliveries,
  ringForgottenDeliveries,
} from '@synthward/db';
import type { Clock } from '@synthward/kernel';
import type { ReconcilerRule } from '../cohort-jobs/reconcile';
import { LEASE_SECONDS } from './deliver';

const MOST_OF_ENDPOINT = 3;
const RING_SECONDS = 60;
const MOST_FORGOTTEN = 500;
const KEPT_DAYS = 30;
const MOST_PRUNED = 1000;

interface Deliveries {
  readonly database: Database;
  readonly clock: Clock;
}

/** For every second: an attempt that was postponed by five of them is not to wait for the reconciler. */
export function dueDeliveriesRule({ database, clock }: Deliveries): ReconcilerRule {
  return {
    name: 'ring for due deliveries',
    apply: () => ringDueDeliveries(database, { now: clock.now(), mostOfEndpoint: MOST_OF_ENDPOINT }),
  };
}

/** For the reconciler. */
export function deliveryRules({ database, clock }: Deliveries): readonly ReconcilerRule[] {
  return [
    {
      name: 'ring for forgotten deliveries',
      apply: () =>
        ringForgottenDeliveries(database, {
          now: clock.now(),
          ringSeconds: RING_SECONDS,
          leaseSeconds: LEASE_SECONDS,
          most: MOST_FORGOTTEN,
        }),
    },
    {
      name: 'prune webhook messages',
      apply: () => {
        const before = new Date(clock.now().getTime() - KEPT_DAYS * 86_400_000);
        return pruneWebhookMessages(database, { before, most: MOST_PRUNED });
      },
    },
  ];
}
