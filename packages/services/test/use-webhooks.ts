// Webhooks for the tests of one file: real rows, real requests to a receiver on this machine, a clock that can be moved.

import { type Database, publishOutboxPage } from '@synthward/db';
import { Redacted } from '@synthward/kernel';
import { silentLogger } from '@synthward/observability';
import { type DatabaseFixture, sampleContext, useDatabase, useWebhookReceiver } from '@synthward/testkit';
import { createSender } from '@synthward/webhooks';
import { createTargetCheck } from '../src/webhooks/check-target';
import { type DeliveryWork, deliverWebhook } from '../src/webhooks/deliver';
import { dueDeliveriesRule } from '../src/webhooks/delivery-rules';
import type { DeliveryDesk } from '../src/webhooks/manage-deliveries';
import type { EndpointDesk } from '../src/webhooks/manage-endpoints';
import { createTenantEndpoint } from '../src/webhooks/manage-endpoints';
import { createSecretBox } from '../src/webhooks/secret-box';

export const sampleKey = new Redacted(Buffer.alloc(32, 7).toString('base64'));

/** What a request without an Idempotency-Key asks of a use case. */
export const unticketed = { ticket: undefined, answerTo: () => ({ status: 200, headers: {} }) };

export const useWebhooks = (name: string) => {
  const database: DatabaseFixture = useDatabase(name);
  const receiver = useWebhookReceiver();
  const secrets = createSecretBox(sampleKey);
  let offsetMs = 0;
  const clock = { now: () => new Date(Date.now() + offsetMs) };
  const checkTarget = createTargetCheck({ allowLoopback: true, lookupAll: async () => ['93.184.215.14'] });
  const sender = createSender({ allowLoopback: true, userAgent: 'test' });
  const webhooks = {
    database,
    receiver,
    clock,
    /** Lets time pass. */
    pass: (seconds: number) => {
      offsetMs += seconds * 1000;
    },
    endpointDesk: (over: Partial<EndpointDesk> = {}): EndpointDesk => ({
      ...{ database: database(), clock, checkTarget, secrets },
      ...over,
    }),
    deliveryDesk: (): DeliveryDesk => ({ database: database(), clock, ring: () => undefined }),
    work: (over: Partial<DeliveryWork> = {}): DeliveryWork => ({
      ...{ database: database(), clock, logger: silentLogger, sender, secrets, random: () => 0.5 },
      ...over,
    }),
    /** An endpoint at the receiver, or at `url`. */
    create: async (tenantID: string, over: Readonly<Record<string, unknown>> = {}) => {
      const body = { url: receiver.url(), ...over };
      return (
        await createTenantEndpoint(webhooks.endpointDesk(), { by: sampleContext, tenantID, body }, unticketed)
      ).body;
    },
    /** Rings for what is due, then answers every doorbell, all of a page at once, until none is left. */
    answerDoorbells: async (over: Partial<DeliveryWork> = {}) => {
      await dueDeliveriesRule(webhooks.work()).apply();
      while ((await answerPage(database(), webhooks.work(over))) > 0);
    },
  };
  return webhooks;
};

function answerPage(database: Database, work: DeliveryWork): Promise<number> {
  return publishOutboxPage(database, 100, async (messages) => {
    const signal = new AbortController().signal;
    await Promise.all(deliveryIDsOf(messages).map((id) => deliverWebhook(work, id, signal)));
  });
}

function deliveryIDsOf(messages: readonly unknown[]): string[] {
  const payloads = messages as { payload?: { deliveryID?: string } }[]; // what the repositories wrote into the outbox
  return payloads.flatMap(({ payload }) => (payload?.deliveryID ? [payload.deliveryID] : []));
}
