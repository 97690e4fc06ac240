// The transition table of deliveries, held against the rows: each move of the table is made, no other is.

import {
  type WebhookDeliveryEvent,
  type WebhookDeliveryState,
  webhookDeliveryTransitions,
} from '@synthward/contracts';
import { createSampleTenant, sampleContext, useDatabase } from '@synthward/testkit';
import { inTransaction } from '../database';
import { claimDelivery, recordAttempt } from './webhook-attempts';
import { announceTest, resendDelivery } from './webhook-deliveries';
import { changeWebhookEndpoint, createWebhookEndpoint } from './webhook-endpoints';
import { announce } from './webhook-messages';
import { ringDueDeliveries } from './webhook-rings';

const database = useDatabase('webhook_attempts');
let tenantID: string;
let endpointID: string;
let deliveryID: string;

beforeEach(async () => {
  tenantID = await createSampleTenant(database());
  endpointID = await createEndpoint();
  const delivery = await inTransaction(database(), (transaction) =>
    announceTest(transaction, { tenantID, endpointID }, new Date()),
  );
  if (typeof delivery === 'string') throw new Error(delivery);
  deliveryID = delivery.id;
});

async function createEndpoint(eventTypes: string[] = []): Promise<string> {
  const endpoint = { tenantID, url: 'https://example.com', description: '', eventTypes, secret: 's' };
  const row = await inTransaction(database(), (transaction) =>
    createWebhookEndpoint(transaction, endpoint, { most: 10, by: sampleContext, now: new Date() }),
  );
  return row?.id ?? '';
}

const later = () => new Date(Date.now() + 3_600_000);
const claim = (lanes = 3, now = later()) =>
  claimDelivery(database(), deliveryID, { now, leaseSeconds: 60, lanes: () => lanes });
const healthy = { failures: 0, failingSince: null, throttledUntil: null, isWarning: false, disable: null };

function record(move: Parameters<typeof recordAttempt>[1]['move'], fence = 0): Promise<boolean> {
  const attempt = { deliveryID, endpointID, fence, now: later(), log: null, move, judge: () => healthy };
  return recordAttempt(database(), attempt);
}

const moves: Readonly<Record<WebhookDeliveryEvent, () => Promise<unknown>>> = {
  claim: () => claim(),
  deliver: () => record({ event: 'deliver' }),
  postpone: () => record({ event: 'postpone', nextAttemptAt: later() }),
  'give-up': () => record({ event: 'give-up' }),
  drop: async () => {
    await database().prisma.webhookEndpoint.update({
      where: { id: endpointID },
      data: { status: 'disabled' },
    });
    return claim();
  },
  resend: () =>
    inTransaction(database(), (transaction) =>
      resendDelivery(transaction, { tenantID, endpointID, deliveryID }, new Date()),
    ),
};

const states: readonly WebhookDeliveryState[] = ['pending', 'sending', 'delivered', 'failed', 'dropped'];
const cases = webhookDeliveryTransitions.transitions.flatMap(({ event, from, to }) =>
  states.map((state) => ({ event, state, expected: from.includes(state) ? to : state })),
);

test.each(cases)(
  'a delivery that is $state is $expected after $event',
  async ({ event, state, expected }) => {
    await database().prisma.webhookDelivery.update({
      where: { id: deliveryID },
      data: { status: state, claimedAt: new Date(0), nextAttemptAt: new Date() },
    });
    await moves[event]();
    expect(await statusOf(deliveryID)).toBe(expected);
  },
);

async function statusOf(id: string): Promise<unknown> {
  const [row] = await database.rows('select status from webhook_delivery where id = $1', [id]);
  return row?.status;
}

test('of ten claims at once one is made', async () => {
  const claims = await Promise.all(Array.from({ length: 10 }, () => claim()));
  expect(claims.filter((each) => typeof each !== 'string')).toHaveLength(1);
});

test('the outcome of an attempt under an older fence changes nothing', async () => {
  await claim();
  await database.rows('update webhook_delivery set claimed_at = $2 where id = $1', [deliveryID, new Date(0)]);
  await claim();
  expect(await record({ event: 'give-up' }, 1)).toBe(false);
  expect(await statusOf(deliveryID)).toBe('sending');
  expect(await record({ event: 'deliver' }, 2)).toBe(true);
  expect(await statusOf(deliveryID)).toBe('delivered');
});

test('when the lanes of an endpoint are full a delivery waits for the next ring', async () => {
  expect(await claim(0)).toBe('put_off');
  const ring = () => ringDueDeliveries(database(), { now: later(), mostOfEndpoint: 3 });
  expect(await ring()).toBeGreaterThanOrEqual(1);
  const [row] = await database.rows('select rings, status from webhook_delivery where id = $1', [deliveryID]);
  expect(row).toEqual({ rings: 2, status: 'pending' });
});

test('two that ring at once ring once, and each ring has an id that the queue has not seen', async () => {
  await claim(0);
  const ring = () => ringDueDeliveries(database(), { now: later(), mostOfEndpoint: 3 });
  await Promise.all([ring(), ring(), ring()]);
  const rows = await database.rows(
    `select message ->> 'id' as id from outbox where message -> 'payload' ->> 'deliveryID' = $1 order by id`,
    [deliveryID],
  );
  expect(rows).toEqual([{ id: `wh-${deliveryID}-r1` }, { id: `wh-${deliveryID}-r2` }]);
});

test('an attempt at an endpoint that was disabled meanwhile is not postponed', async () => {
  await claim();
  await changeWebhookEndpoint(
    database(),
    { tenantID, endpointID },
    { expected: 'any', columns: { status: 'disabled' }, by: sampleContext, now: new Date() },
  );
  expect(await statusOf(deliveryID)).toBe('sending');
  await record({ event: 'postpone', nextAttemptAt: later() }, 1);
  expect(await statusOf(deliveryID)).toBe('dropped');
});

test('the same thing is told once, and to nobody who does not listen', async () => {
  await createEndpoint(['cohort_job.failed']);
  const data = {
    jobID: 'job_1',
    requestID: 'req_1',
    sequence: 1,
    links: { self: '/' },
    secret: 'never told',
  };
  const message = { tenantID, type: 'cohort_job.queued', at: new Date(), data, effectKey: `${tenantID}/1` };
  const tell = () => inTransaction(database(), (transaction) => announce(transaction, message));
  expect(await tell()).toHaveLength(1);
  expect(await tell()).toEqual([]);
  const rows = await database.rows('select body from webhook_message where effect_key = $1', [
    `${tenantID}/1`,
  ]);
  expect(rows).toHaveLength(1);
  expect(String(rows[0]?.body)).not.toContain('never told');
});

test('an event of a type that endpoints are not told of writes nothing', async () => {
  const message = {
    tenantID,
    type: 'cohort_job.paused',
    at: new Date(),
    data: {},
    effectKey: `${tenantID}/2`,
  };
  expect(await inTransaction(database(), (transaction) => announce(transaction, message))).toEqual([]);
  expect(
    await database.rows('select 1 from webhook_message where effect_key = $1', [`${tenantID}/2`]),
  ).toEqual([]);
});
