// Webhooks of a running platform: what happens to a job reaches a receiver that knows nothing of us but the standard.

import type {
  NewWebhookEndpointView,
  WebhookDeliveryDetailView,
  WebhookDeliveryListView,
  WebhookDeliveryView,
  WebhookEndpointView,
  WebhookSecretView,
} from '@synthward/contracts';
import {
  answering,
  createApiClient,
  type ReceivedWebhook,
  sampleSpec,
  until,
  useStack,
  useWebhookReceiver,
} from '@synthward/testkit';
import { Webhook } from 'standardwebhooks';
import { Webhook as SvixWebhook } from 'svix';
import { createOtherTenant } from './support/other-tenant';

const { client, stack, dataDir, rows } = useStack();
const receiver = useWebhookReceiver();
beforeEach(() => {
  receiver.received.length = 0;
  receiver.answer = answering(204);
});

const endpointsPath = () => client().jobsPath.replace('cohort-jobs', 'webhook-endpoints');

async function createEndpoint(over: Readonly<Record<string, unknown>> = {}) {
  const { status, body, headers } = await client().post<NewWebhookEndpointView>(endpointsPath(), {
    url: receiver.url(),
    ...over,
  });
  expect(status).toBe(201);
  expect(headers.get('location')).toBe(body.links.self);
  return body;
}

async function remove({ links }: WebhookEndpointView): Promise<void> {
  const { status } = await client().call(links.self, { method: 'DELETE', headers: { 'If-Match': '*' } });
  expect(status).toBe(204);
}

/** Throws when the signature is not by the secret, as both of the independent libraries see it. */
function verify({ headers, body }: ReceivedWebhook, secret: string): unknown {
  const named = Object.fromEntries(
    ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => [name, String(headers[name])]),
  );
  new SvixWebhook(secret).verify(body, named);
  return new Webhook(secret).verify(body, named);
}

const testOf = async (endpoint: WebhookEndpointView) => {
  const { status, body } = await client().post<WebhookDeliveryView>(`${endpoint.links.self}/test`, {});
  expect(status).toBe(202);
  return body;
};

const read = async ({ links }: WebhookDeliveryView) =>
  (await client().call<WebhookDeliveryDetailView>(links.self)).body;

const delivered = (delivery: WebhookDeliveryView, timeoutMs = 20_000) =>
  until(
    async () => {
      const detail = await read(delivery);
      return detail.status === 'delivered' ? detail : undefined;
    },
    { timeoutMs, message: `delivery ${delivery.deliveryID} has arrived` },
  );

test('queued, started and completed of a job arrive, signed, and say by their sequence which is the latest', async () => {
  const endpoint = await createEndpoint({ eventTypes: [] });
  const jobID = await client().submit(sampleSpec());
  await client().completed(jobID);
  await until(() => receiver.received.length >= 3, { message: 'three events have arrived' });
  for (const request of receiver.received) expect(verify(request, endpoint.secret)).toEqual(request.event);
  const events = receiver.received.map(({ event }) => event);
  const ordered = events.toSorted((a, b) => Number(a.data.sequence) - Number(b.data.sequence));
  expect(ordered.map(({ type }) => type)).toEqual([
    'cohort_job.queued',
    'cohort_job.started',
    'cohort_job.completed',
  ]);
  for (const { data } of events) {
    expect(data).toEqual({
      jobID,
      requestID: expect.stringMatching(/^req_/),
      sequence: expect.any(Number),
      links: { self: `${client().jobsPath}/${jobID}` },
    });
  }
  await remove(endpoint);
});

test('a receiver that fails is tried again a few seconds later, under the same id', async () => {
  const endpoint = await createEndpoint();
  receiver.answer = answering(500);
  const delivery = await testOf(endpoint);
  await until(() => receiver.received.length === 1, { message: 'the first attempt was made' });
  receiver.answer = answering(200);
  const { attempts, attemptLog } = await delivered(delivery);
  expect(attempts).toBe(2);
  expect(attemptLog.map(({ status }) => status)).toEqual([200, 500]);
  const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
  expect(ids).toEqual([delivery.messageID, delivery.messageID]);
  await remove(endpoint);
});

test('after a rotation a receiver may know the new secret or the old one', async () => {
  const endpoint = await createEndpoint();
  const { status, body } = await client().post<WebhookSecretView>(`${endpoint.links.self}/rotate-secret`, {});
  expect(status).toBe(200);
  await delivered(await testOf(endpoint));
  const [request] = receiver.received;
  if (!request) throw new Error('nothing has arrived');
  expect(verify(request, body.secret)).toEqual(request.event);
  expect(verify(request, endpoint.secret)).toEqual(request.event);
  expect(() => verify(request, `whsec_${Buffer.alloc(32).toString('base64')}`)).toThrow(
    'No matching signature',
  );
  await remove(endpoint);
});

test('what was delivered is sent again on demand, with the same id and body', async () => {
  const endpoint = await createEndpoint();
  const delivery = await testOf(endpoint);
  await delivered(delivery);
  const { status } = await client().post(`${delivery.links.self}/resend`, {});
  expect(status).toBe(202);
  await until(() => receiver.received.length === 2, { message: 'it has arrived again' });
  const [first, second] = receiver.received;
  expect(second?.body).toBe(first?.body);
  expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
  await remove(endpoint);
});

test('410 disables an endpoint; enabled again, it recovers what it has missed', async () => {
  const endpoint = await createEndpoint();
  receiver.answer = answering(410);
  await testOf(endpoint);
  const current = () => client().call<WebhookEndpointView>(endpoint.links.self);
  await until(async () => (await current()).body.status === 'disabled', {
    message: 'the endpoint is disabled',
  });
  const { headers, body } = await current();
  expect(body.disabledReason).toBe('gone');
  const refused = await client().post<{ code: string }>(`${endpoint.links.self}/test`, {});
  expect(refused).toMatchObject({ status: 409, body: { code: 'webhook_endpoint_disabled' } });
  receiver.answer = answering(204);
  const enabled = await client().call<WebhookEndpointView>(endpoint.links.self, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', 'If-Match': headers.get('etag') ?? '' },
    body: JSON.stringify({ status: 'enabled' }),
  });
  expect(enabled).toMatchObject({ status: 200, body: { status: 'enabled', disabledReason: null } });
  const recovery = await client().post(`${endpoint.links.self}/recover`, { since: endpoint.createdAt });
  expect(recovery).toMatchObject({ status: 202, body: { count: 1 } });
  const list = await client().call<WebhookDeliveryListView>(endpoint.links.deliveries);
  for (const delivery of list.body.data) await delivered(delivery);
  await remove(endpoint);
});

test('a message that was claimed by a worker that is killed arrives all the same', async () => {
  const endpoint = await createEndpoint();
  receiver.answer = () => undefined; // leaves the worker waiting
  const delivery = await testOf(endpoint);
  await until(() => receiver.received.length === 1, { message: 'the attempt is under way' });
  for (const pid of stack().childPids('worker')) process.kill(pid, 'SIGKILL');
  receiver.answer = answering(204);
  const { attempts } = await delivered(delivery, 100_000);
  expect(attempts).toBe(2);
  const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
  expect(ids).toEqual([delivery.messageID, delivery.messageID]);
  await remove(endpoint);
}, 150_000);

test("another tenant's endpoints and deliveries are answered like missing ones, by every operation", async () => {
  const endpoint = await createEndpoint();
  const delivery = await testOf(endpoint);
  await delivered(delivery);
  const other = createApiClient({ ...(await createOtherTenant(dataDir)), baseURL: stack().baseURL });
  const theirs = other.jobsPath.replace('cohort-jobs', 'webhook-endpoints');
  const json = { 'Content-Type': 'application/json', 'If-Match': '*' };
  const post = { method: 'POST', headers: json, body: JSON.stringify({ since: endpoint.createdAt }) };
  const calls: readonly (readonly [string, RequestInit])[] = [
    ['', {}],
    ['', { method: 'PATCH', headers: json, body: '{"status":"disabled"}' }],
    ['', { method: 'DELETE', headers: json }],
    ['/test', post],
    ['/rotate-secret', post],
    ['/recover', post],
    ['/deliveries', {}],
    ['/deliveries/{deliveryID}', {}],
    ['/deliveries/{deliveryID}/resend', post],
  ];
  const answersFor = (endpointID: string, deliveryID: string) =>
    Promise.all(
      calls.map(async ([path, init]) => {
        const url = `${theirs}/${endpointID}${path.replace('{deliveryID}', deliveryID)}`;
        const { status, body } = await other.call<Record<string, unknown>>(url, init);
        return { status, ...body, requestID: '' };
      }),
    );
  const foreign = await answersFor(endpoint.endpointID, delivery.deliveryID);
  const missing = await answersFor('whe_00000000000000000000', 'whd_00000000000000000000');
  expect(foreign).toEqual(missing);
  expect(foreign.map(({ status }) => status)).toEqual(calls.map(() => 404));
  expect((await client().call<WebhookEndpointView>(endpoint.links.self)).body.status).toBe('enabled');
  await remove(endpoint);
});

test('an address inside the network is refused, and no secret lies in the database', async () => {
  const { status, body } = await client().post<{ code: string }>(endpointsPath(), {
    url: 'https://10.0.0.1/',
  });
  expect([status, body.code]).toEqual([400, 'webhook_url_refused']);
  const endpoint = await createEndpoint();
  const [row] = await rows(`select secret from webhook_endpoint where id = '${endpoint.endpointID}'`);
  expect(String(row?.secret)).toMatch(/^s1\./);
  await remove(endpoint);
});
