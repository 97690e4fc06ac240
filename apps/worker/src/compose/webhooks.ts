// Composes the sending of webhooks: by a worker that has the key of their secrets.

import type { Environment } from '@synthward/contracts';
import { type Database, openDatabase } from '@synthward/db';
import { systemClock } from '@synthward/kernel';
import type { Logger } from '@synthward/observability';
import type { QueueBackend, QueueWorker } from '@synthward/queue';
import {
  createSecretBox,
  deliveryRules,
  dueDeliveriesRule,
  type Reconciler,
  type ReconcilerRule,
  requireFittingBox,
  startReconciler,
} from '@synthward/services';
import { createSender } from '@synthward/webhooks';
import { createWebhookDeliveryProcessor, WEBHOOK_DELIVERY_CONCURRENCY } from '../processors/webhook-delivery';

const POLL_MS = 1000;
const USER_AGENT = 'Synthward-Webhooks/1 (Standard Webhooks)';

/** Doorbells of one endpoint wait for each other's transactions: chunks and their heartbeats must not wait with them. */
const POOL_SIZE = 4;

interface Surroundings {
  readonly databaseUrl: string;
  readonly onIdleError: (error: Error) => void;
  readonly backend: QueueBackend;
  readonly logger: Logger;
  readonly ring: () => void;
}

export interface WebhookSending {
  /** For the reconciler. */
  readonly rules: readonly ReconcilerRule[];
  /** None without a key. */
  readonly workers: readonly QueueWorker[];
  /** Rings each second for what is due. */
  readonly poller: Reconciler;
  /** Closed when all of it has ended. */
  readonly database: Database;
}

/**
 * Starts to send. Without a key nothing is sent here, and nothing needs to be: endpoints cannot be created without one.
 * Throws when there are endpoints that the environment's key does not open.
 */
export async function composeWebhooks(
  { SYNTHWARD_SECRET_KEY, SYNTHWARD_WEBHOOK_LOOPBACK }: Environment,
  { databaseUrl, onIdleError, backend, logger, ring }: Surroundings,
): Promise<WebhookSending> {
  const database = openDatabase({ url: databaseUrl, poolSize: POOL_SIZE, onIdleError });
  const secrets = SYNTHWARD_SECRET_KEY && createSecretBox(SYNTHWARD_SECRET_KEY);
  await requireFittingBox(database, secrets);
  const clock = systemClock;
  const rules = deliveryRules({ database, clock });
  if (!secrets) {
    logger.info({}, 'webhooks.not_sent_here');
    return { rules, workers: [], poller: { stop: async () => undefined }, database };
  }
  const sender = createSender({ allowLoopback: SYNTHWARD_WEBHOOK_LOOPBACK, userAgent: USER_AGENT });
  const worker = backend.createWorker({
    queue: 'webhook-delivery',
    concurrency: WEBHOOK_DELIVERY_CONCURRENCY,
    process: createWebhookDeliveryProcessor({
      ...{ database, clock, logger, sender, secrets },
      random: Math.random,
    }),
  });
  const poller = startReconciler({
    rules: [dueDeliveriesRule({ database, clock })],
    logger,
    ring,
    everyMs: POLL_MS,
  });
  return { rules, workers: [worker], poller, database };
}
