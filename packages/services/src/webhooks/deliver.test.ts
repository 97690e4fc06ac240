// Deliveries with real rows and real requests: signed, retried, paced, taken over, sent again.

import { cancelCohortJob, claimDelivery } from '@synthward/db';
import { answering, createSampleTenant, sampleContext, submitSampleJob, until } from '@synthward/testkit';
import { verify } from '@synthward/webhooks';
import { unticketed, useWebhooks } from '../../test/use-webhooks';
import { deliverWebhook } from './deliver';
import { deliveryRules } from './delivery-rules';
import { lanesOf } from './endpoint-health';
import {
  getEndpointDelivery,
  listEndpointDeliveries,
  recoverEndpointDeliveries,
  resendEndpointDelivery,
  testEndpoint,
} from './manage-deliveries';
import { changeTenantEndpoint, getTenantEndpoint, rotateEndpointSecret } from './manage-endpoints';

const webhooks = useWebhooks('deliver');
const { receiver } = webhooks;
let tenantID: string;
let endpointID: string;
let secret: string;

beforeEach(async () => {
  await webhooks.database.rows('truncate webhook_endpoint, webhook_message, outbox cascade');
  tenantID = await createSampleTenant(webhooks.database());
  const endpoint = await webhooks.create(tenantID);
  ({ endpointID, secret } = endpoint);
  receiver.received.length = 0;
  receiver.answer = answering(204);
});

const address = () => ({ tenantID, endpointID });
const desk = () => webhooks.deliveryDesk();
const sendTest = async (of = address()) => (await testEndpoint(desk(), of, unticketed)).body;
const never = new AbortController().signal;

async function deliveries(of: { tenantID: string; endpointID: string } = address()) {
  return (await listEndpointDeliveries(desk(), { ...of, limit: 100 })).data;
}

async function onlyDelivery() {
  const [delivery, ...others] = await deliveries();
  if (!delivery || others.length > 0) throw new Error(`there are ${others.length + 1} deliveries`);
  return getEndpointDelivery(desk(), { ...address(), deliveryID: delivery.deliveryID });
}

function verdictOf(request: (typeof receiver.received)[number], secrets: readonly string[]) {
  const header = (name: string) => String(request.headers[name]);
  return verify({
    id: header('webhook-id'),
    timestamp: header('webhook-timestamp'),
    signature: header('webhook-signature'),
    body: request.body,
    secrets,
    now: webhooks.clock.now(),
  });
}

test('each event of a job arrives signed, in order of its sequence, and says no more than ids', async () => {
  const jobID = await submitSampleJob(webhooks.database(), tenantID);
  await webhooks.answerDoorbells();
  await cancelCohortJob(webhooks.database(), jobID, new Date());
  await webhooks.answerDoorbells();
  const links = { self: `/workspace/tenants/${tenantID}/cohort-jobs/${jobID}` };
  const job = { jobID, requestID: 'req_sample', links };
  expect(receiver.received.map(({ event }) => event)).toEqual([
    { type: 'cohort_job.queued', timestamp: expect.any(String), data: { ...job, sequence: 1 } },
    { type: 'cohort_job.cancelled', timestamp: expect.any(String), data: { ...job, sequence: 2 } },
  ]);
  for (const request of receiver.received) expect(verdictOf(request, [secret])).toEqual({ valid: true });
  expect(await deliveries()).toMatchObject([
    { eventType: 'cohort_job.cancelled', jobID, status: 'delivered', attempts: 1, nextAttemptAt: null },
    { eventType: 'cohort_job.queued', jobID, status: 'delivered', attempts: 1, nextAttemptAt: null },
  ]);
});

test('an endpoint is told of the types in its filter alone, and of a test whatever its filter', async () => {
  const filtered = await webhooks.create(tenantID, { eventTypes: ['cohort_job.failed'] });
  await submitSampleJob(webhooks.database(), tenantID);
  await sendTest({ tenantID, endpointID: filtered.endpointID });
  expect(
    (await deliveries({ tenantID, endpointID: filtered.endpointID })).map(({ eventType }) => eventType),
  ).toEqual(['webhook_endpoint.test']);
  expect((await deliveries()).map(({ eventType }) => eventType)).toEqual(['cohort_job.queued']);
});

test('a tenant is told nothing of the jobs of another', async () => {
  await submitSampleJob(webhooks.database(), await createSampleTenant(webhooks.database()));
  expect(await deliveries()).toEqual([]);
});

test('a failed attempt is logged and made again when its time has come, under the same id', async () => {
  receiver.answer = (response) => response.writeHead(500).end('out of order\u0000');
  await sendTest();
  await webhooks.answerDoorbells();
  webhooks.pass(4);
  await webhooks.answerDoorbells();
  expect(receiver.received).toHaveLength(1);
  expect(await onlyDelivery()).toMatchObject({ status: 'pending', attempts: 1 });
  receiver.answer = answering(200);
  webhooks.pass(2);
  await webhooks.answerDoorbells();
  const [first, second] = receiver.received;
  expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
  expect(second?.body).toBe(first?.body);
  expect(Number(second?.headers['webhook-timestamp'])).toBeGreaterThan(
    Number(first?.headers['webhook-timestamp']),
  );
  const delivery = await onlyDelivery();
  expect(delivery).toMatchObject({
    status: 'delivered',
    attempts: 2,
    nextAttemptAt: null,
    payload: first?.body,
  });
  expect(delivery.attemptLog).toMatchObject([
    { number: 2, status: 200, errorClass: null, responseBody: '' },
    { number: 1, status: 500, errorClass: null, responseBody: 'out of order\ufffd', address: '127.0.0.1' },
  ]);
  expect(delivery.attemptLog[1]?.requestHeaders['webhook-id']).toBe(delivery.messageID);
});

test('after ten attempts a delivery has failed', async () => {
  receiver.answer = answering(500);
  await sendTest();
  for (let i = 0; i < 12; i++) {
    await webhooks.answerDoorbells();
    webhooks.pass(30 * 3600);
  }
  expect(receiver.received).toHaveLength(10);
  expect(await onlyDelivery()).toMatchObject({ status: 'failed', attempts: 10, nextAttemptAt: null });
});

test('a delivery that is not due is left alone by a doorbell that comes twice', async () => {
  receiver.answer = answering(500);
  const { deliveryID } = await sendTest();
  await Promise.all(Array.from({ length: 5 }, () => deliverWebhook(webhooks.work(), deliveryID, never)));
  expect(receiver.received).toHaveLength(1);
  await deliverWebhook(webhooks.work(), deliveryID, never);
  expect(receiver.received).toHaveLength(1);
  await webhooks.answerDoorbells();
});

test('a burst is delivered by at most three requests at once, each message once', async () => {
  receiver.answer = (response) => setTimeout(() => response.writeHead(204).end(), 60);
  await Promise.all(Array.from({ length: 40 }, () => sendTest()));
  await webhooks.answerDoorbells();
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(40);
  expect(receiver.received).toHaveLength(40);
  expect(receiver.mostOpen()).toBe(3);
});

test('a receiver that asks for a pause gets it, and what waits meanwhile is delivered after it', async () => {
  receiver.answer = answering(429, { 'Retry-After': '120' });
  await sendTest();
  await webhooks.answerDoorbells();
  receiver.answer = answering(204);
  await sendTest();
  await webhooks.answerDoorbells();
  webhooks.pass(100);
  await webhooks.answerDoorbells();
  expect(receiver.received).toHaveLength(1);
  webhooks.pass(21);
  await webhooks.answerDoorbells();
  expect((await deliveries()).map(({ status }) => status)).toEqual(['delivered', 'delivered']);
});

test('410 disables the endpoint at once, drops what waits, and tells the other endpoints', async () => {
  const other = await webhooks.create(tenantID, { eventTypes: ['webhook_endpoint.disabled'] });
  await sendTest();
  await webhooks.database.rows(
    `insert into webhook_message (id, tenant_id, type, body, effect_key) values ('msg_late_' || $1, $2, 'cohort_job.queued', '{}', $1)`,
    [endpointID, tenantID],
  );
  await webhooks.database.rows(
    `insert into webhook_delivery (id, message_id, endpoint_id, tenant_id, status, next_attempt_at)
     values ('whd_late_' || $1, 'msg_late_' || $1, $1, $2, 'pending', now() + interval '1 year')`,
    [endpointID, tenantID],
  );
  receiver.answer = (response, { event }) =>
    response.writeHead(event.type === 'webhook_endpoint.test' ? 410 : 204).end();
  await webhooks.answerDoorbells();
  expect((await getTenantEndpoint(webhooks.endpointDesk(), address())).endpoint).toMatchObject({
    status: 'disabled',
    disabledReason: 'gone',
  });
  expect((await deliveries()).map(({ status }) => status).toSorted()).toEqual(['dropped', 'failed']);
  await webhooks.answerDoorbells();
  expect(receiver.received.at(-1)?.event).toMatchObject({
    type: 'webhook_endpoint.disabled',
    data: { endpointID, reason: 'gone' },
  });
  expect(await deliveries({ tenantID, endpointID: other.endpointID })).toHaveLength(1);
});

test('five days of failures only disable an endpoint; others are warned once and told at the end', async () => {
  const other = await webhooks.create(tenantID, {
    eventTypes: ['webhook_endpoint.failing', 'webhook_endpoint.disabled'],
  });
  receiver.answer = (response, { event }) =>
    response.writeHead(event.type === 'webhook_endpoint.test' ? 500 : 204).end();
  for (let hour = 0; hour <= 120; hour += 6) {
    if (hour % 60 === 0) await sendTest();
    await webhooks.answerDoorbells();
    if (hour < 6) {
      for (const seconds of [10, 400, 3000]) {
        webhooks.pass(seconds);
        await webhooks.answerDoorbells();
      }
    }
    webhooks.pass(6 * 3600);
  }
  await webhooks.answerDoorbells();
  expect((await getTenantEndpoint(webhooks.endpointDesk(), address())).endpoint).toMatchObject({
    status: 'disabled',
    disabledReason: 'failing',
  });
  const told = await deliveries({ tenantID, endpointID: other.endpointID });
  expect(told.map(({ eventType }) => eventType)).toEqual([
    'webhook_endpoint.disabled',
    'webhook_endpoint.failing',
  ]);
});

test('a sender that died after sending is taken over: the message comes again under the same id, and is recorded once', async () => {
  const { deliveryID } = await sendTest();
  const options = { now: webhooks.clock.now(), leaseSeconds: 60, lanes: lanesOf };
  const claim = await claimDelivery(webhooks.database(), deliveryID, options);
  expect(claim).toMatchObject({ delivery: { status: 'sending', fence: 1 } });
  await webhooks.answerDoorbells();
  expect(receiver.received).toHaveLength(0);
  webhooks.pass(61);
  for (const rule of deliveryRules(webhooks.work())) await rule.apply();
  await webhooks.answerDoorbells();
  expect(receiver.received).toHaveLength(1);
  expect(await onlyDelivery()).toMatchObject({
    status: 'delivered',
    attempts: 2,
    attemptLog: [{ number: 2 }],
  });
});

test('the outcome of a sender that was taken over counts for nothing but the log', async () => {
  const { deliveryID } = await sendTest();
  let released: () => void = () => undefined;
  receiver.answer = (response) => {
    released = () => response.writeHead(500).end();
  };
  const slow = deliverWebhook(webhooks.work(), deliveryID, never);
  await until(() => receiver.received.length === 1, { message: 'the slow attempt is under way' });
  const releaseSlow = released;
  webhooks.pass(61);
  receiver.answer = answering(204);
  await deliverWebhook(webhooks.work(), deliveryID, never);
  releaseSlow();
  await slow;
  expect(await onlyDelivery()).toMatchObject({
    status: 'delivered',
    attemptLog: [
      { number: 2, status: 204 },
      { number: 1, status: 500 },
    ],
  });
  await webhooks.answerDoorbells();
  expect(receiver.received).toHaveLength(2);
});

test('an attempt that is cut off by a stopping process is due again at once', async () => {
  const { deliveryID } = await sendTest();
  const stopping = new AbortController();
  receiver.answer = () => stopping.abort(new Error('worker closing'));
  await expect(deliverWebhook(webhooks.work(), deliveryID, stopping.signal)).rejects.toThrow(
    'worker closing',
  );
  expect(await onlyDelivery()).toMatchObject({ status: 'pending', attemptLog: [] });
  receiver.answer = answering(204);
  await webhooks.answerDoorbells();
  expect(await onlyDelivery()).toMatchObject({ status: 'delivered' });
});

test('a lost doorbell only delays', async () => {
  await sendTest();
  await webhooks.database.rows('delete from outbox where sent_at is null');
  await webhooks.answerDoorbells();
  expect(receiver.received).toHaveLength(0);
  webhooks.pass(61);
  for (const rule of deliveryRules(webhooks.work())) await rule.apply();
  await webhooks.answerDoorbells();
  expect(receiver.received).toHaveLength(1);
});

test('for a day after a rotation the new and the old secret sign, then the new one alone', async () => {
  const rotated = (
    await rotateEndpointSecret(webhooks.endpointDesk(), { ...address(), by: sampleContext }, unticketed)
  ).body;
  await sendTest();
  await webhooks.answerDoorbells();
  const [both] = receiver.received;
  if (!both) throw new Error('nothing has arrived');
  for (const each of [secret, rotated.secret]) expect(verdictOf(both, [each])).toEqual({ valid: true });
  expect(String(both.headers['webhook-signature']).split(' ')).toHaveLength(2);
  webhooks.pass(24 * 3600 + 1);
  await sendTest();
  await webhooks.answerDoorbells();
  const last = receiver.received.at(-1) ?? both;
  expect(verdictOf(last, [rotated.secret])).toEqual({ valid: true });
  expect(verdictOf(last, [secret])).toMatchObject({ valid: false });
});

test('what was delivered can be sent again, with the same id and a new series of attempts', async () => {
  const { deliveryID } = await sendTest();
  await webhooks.answerDoorbells();
  const again = (await resendEndpointDelivery(desk(), { ...address(), deliveryID }, unticketed)).body;
  expect(again).toMatchObject({ deliveryID, status: 'pending', attempts: 0 });
  await webhooks.answerDoorbells();
  const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
  expect(ids).toEqual([again.messageID, again.messageID]);
  expect(await onlyDelivery()).toMatchObject({
    status: 'delivered',
    attempts: 1,
    attemptLog: [{ number: 2 }, { number: 1 }],
  });
});

test('all that failed or was dropped since a time is sent again by one call', async () => {
  const change = (status: string) =>
    changeTenantEndpoint(webhooks.endpointDesk(), {
      by: sampleContext,
      ...address(),
      expected: 'any',
      body: { status },
    });
  const recover = async (body: object) =>
    (await recoverEndpointDeliveries(desk(), { ...address(), body }, unticketed)).body;
  const since = '2020-01-01T00:00:00Z';
  for (let i = 0; i < 5; i++) await sendTest();
  await change('disabled');
  await expect(recover({ since })).rejects.toMatchObject({ code: 'webhook_endpoint_disabled' });
  await change('enabled');
  await expect(recover({ since: 'yesterday' })).rejects.toMatchObject({ code: 'invalid_spec' });
  expect(await recover({ since, until: '2020-01-02T00:00:00+01:00' })).toEqual({ count: 0 });
  expect(await recover({ since })).toEqual({ count: 5 });
  await webhooks.answerDoorbells();
  expect(receiver.received).toHaveLength(5);
  expect(await recover({ since })).toEqual({ count: 0 });
});

test('deliveries are listed page by page, by status, without a gap or a repeat', async () => {
  const made = [];
  for (let i = 0; i < 7; i++) made.push((await sendTest()).deliveryID);
  const seen: string[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await listEndpointDeliveries(desk(), {
      ...address(),
      limit: 3,
      cursor: cursor ?? undefined,
    });
    seen.push(...page.data.map(({ deliveryID }) => deliveryID));
    cursor = page.nextCursor;
  } while (cursor);
  expect(seen.toSorted()).toEqual(made.toSorted());
  expect((await listEndpointDeliveries(desk(), { ...address(), limit: 5, status: 'failed' })).data).toEqual(
    [],
  );
  await expect(
    listEndpointDeliveries(desk(), { ...address(), limit: 5, cursor: 'nonsense' }),
  ).rejects.toMatchObject({ code: 'invalid_cursor' });
  await webhooks.answerDoorbells();
});

test('messages are forgotten after thirty days, unless they are on their way', async () => {
  await sendTest();
  await webhooks.answerDoorbells();
  await sendTest();
  webhooks.pass(31 * 24 * 3600);
  for (const rule of deliveryRules(webhooks.work())) await rule.apply();
  expect(await deliveries()).toMatchObject([{ status: 'pending' }]);
  await webhooks.answerDoorbells();
});
