// What is sent to Stripe, and how each of its answers is read. The other end is the stub.

import { Redacted } from '@synthward/kernel';
import { STRIPE_KEY, type StripeBehaviour, useStripeStub } from '@synthward/testkit';
import { createMeterEventSender, type MeterEvent } from './send';

const stripe = useStripeStub();
/** Longer than any machine takes, but where the test is about silence. */
const TIMEOUT_MS = 20_000;
const SILENCE_MS = 300;
const occurredAt = new Date('2026-12-01T10:00:00.900Z');
const now = new Date('2026-12-01T12:00:00Z');
beforeEach(() => {
  stripe.reset();
  stripe.now = () => now;
});

const event: MeterEvent = {
  ...{ identifier: 'job_1/patientsGenerated', eventName: 'synthward_patients', customerID: 'cus_1' },
  ...{ value: 1_000_000_000_000, occurredAt },
};
interface PostOver {
  readonly event?: MeterEvent;
  readonly key?: string;
  readonly secretKey?: string;
  readonly baseURL?: string;
  readonly timeoutMs?: number;
}

const post = async (over: PostOver = {}) => {
  const sender = await createMeterEventSender({
    secretKey: new Redacted(over.secretKey ?? STRIPE_KEY),
    baseURL: over.baseURL ?? stripe.url(),
    timeoutMs: over.timeoutMs ?? TIMEOUT_MS,
    clock: { now: () => now },
  });
  return sender.post(over.event ?? event, over.key ?? 'job_1/patientsGenerated/0');
};
const postTo = (behaviour: StripeBehaviour) => {
  stripe.script.push(behaviour);
  return post({ timeoutMs: behaviour.kind === 'silence' ? SILENCE_MS : TIMEOUT_MS });
};

test('an event is one form of the documented fields, with our key, our Idempotency-Key and a version', async () => {
  expect(await post()).toEqual({ kind: 'accepted', isKnown: false });
  const [{ headers, fields } = { headers: {}, fields: {} }] = stripe.requests;
  expect(fields).toEqual({
    event_name: 'synthward_patients',
    identifier: 'job_1/patientsGenerated',
    timestamp: '1796119200',
    'payload[stripe_customer_id]': 'cus_1',
    'payload[value]': '1000000000000',
  });
  expect(headers).toMatchObject({
    authorization: `Bearer ${STRIPE_KEY}`,
    'idempotency-key': 'job_1/patientsGenerated/0',
    'stripe-version': expect.stringMatching(/^\d{4}-\d\d-\d\d/),
    'content-type': expect.stringMatching(/^application\/x-www-form-urlencoded/),
  });
});

test('nothing is told of this machine but the versions of Node and of the client', async () => {
  await post();
  const headers = stripe.requests[0]?.headers;
  expect(headers).not.toHaveProperty('x-stripe-client-telemetry');
  const told = JSON.parse(decodeURIComponent(String(headers?.['x-stripe-client-user-agent'])));
  expect(told).not.toHaveProperty('telemetry_id');
  expect(told).not.toHaveProperty('platform');
  expect(told).not.toHaveProperty('uname');
});

test('an event that Stripe has already is accepted: an identifier is of one event', async () => {
  await post();
  expect(await post({ key: 'another key' })).toEqual({ kind: 'accepted', isKnown: true });
  const code = 'duplicate_meter_event';
  const coded = { type: 'invalid_request_error', code, message: 'No.' };
  expect(await postTo({ kind: 'fail', status: 400, error: coded })).toEqual({
    kind: 'accepted',
    isKnown: true,
  });
  expect(stripe.taken.size).toBe(1);
});

test('a request that is repeated under its key gets the first answer, and counts once', async () => {
  await post();
  expect(await post()).toEqual({ kind: 'accepted', isKnown: false });
  expect(stripe.taken.size).toBe(1);
});

test('a customer that there is not, and any other refusal of the event, is final and says why', async () => {
  stripe.customers = ['cus_2'];
  expect(await post()).toEqual({
    kind: 'refused',
    detail: "400 resource_missing No such customer: 'cus_1'",
  });
  for (const status of [402, 404, 410, 422]) {
    stripe.script.push({
      kind: 'fail',
      status,
      error: { type: 'invalid_request_error', message: 'No\u0000.' },
    });
    expect(await post()).toEqual({ kind: 'refused', detail: `${status} No .` });
  }
});

test.each<[string, StripeBehaviour, object]>([
  [
    'a limit, with the time to wait',
    { kind: 'fail', status: 429, headers: { 'retry-after': '7' } },
    { isUnsure: false, isAnswered: false, concernsAll: true, retryAfterSeconds: 7 },
  ],
  [
    'a limit that says a date',
    { kind: 'fail', status: 429, headers: { 'retry-after': 'Tue, 01 Dec 2026 12:00:30 GMT' } },
    { isUnsure: false, isAnswered: false, concernsAll: true, retryAfterSeconds: 30 },
  ],
  [
    'trouble at Stripe, which it would repeat under the same key',
    { kind: 'fail', status: 500 },
    { isUnsure: true, isAnswered: true, concernsAll: true, retryAfterSeconds: null },
  ],
  [
    'an outage',
    { kind: 'fail', status: 503, headers: { 'retry-after': '120' } },
    { isUnsure: true, isAnswered: true, concernsAll: true, retryAfterSeconds: 120 },
  ],
  [
    'the same key elsewhere at this moment',
    { kind: 'fail', status: 409, error: { type: 'idempotency_error', message: 'In use.' } },
    { isUnsure: true, isAnswered: false, concernsAll: false },
  ],
  [
    'a key that was used for another body',
    { kind: 'fail', status: 400, error: { type: 'idempotency_error', message: 'Other.' } },
    { isUnsure: true, isAnswered: true, concernsAll: false },
  ],
  ['silence', { kind: 'silence', takes: true }, { isUnsure: true, isAnswered: false, concernsAll: true }],
  ['half an answer', { kind: 'cut', takes: true }, { isUnsure: true, isAnswered: false, concernsAll: true }],
  ['nonsense', { kind: 'nonsense', takes: true }, { isUnsure: true, isAnswered: false, concernsAll: true }],
  [
    'a key of Stripe that may not post',
    { kind: 'fail', status: 403, error: { type: 'invalid_request_error', message: 'Not permitted.' } },
    { isUnsure: false, isAnswered: true, concernsAll: true },
  ],
])('another attempt follows %s', async (_, behaviour, expected) => {
  expect(await postTo(behaviour)).toMatchObject({ kind: 'postponed', ...expected });
});

test('a wrong key is no matter of the event', async () => {
  expect(await post({ secretKey: 'sk_test_wrong' })).toMatchObject({
    ...{ kind: 'postponed', isUnsure: false, concernsAll: true },
    detail: '401 Invalid API Key provided.',
  });
});

test('a connection that is closed without an answer is tried once more under the same key, and then given back', async () => {
  stripe.script.push({ kind: 'reset', takes: false });
  expect(await post()).toEqual({ kind: 'accepted', isKnown: false });
  stripe.script.push({ kind: 'reset', takes: false }, { kind: 'reset', takes: false });
  expect(await post({ event: { ...event, identifier: 'job_2/m' }, key: 'job_2/m/0' })).toMatchObject({
    ...{ kind: 'postponed', isUnsure: true, isAnswered: false },
  });
  const keys = stripe.requests.map(({ headers }) => headers['idempotency-key']);
  expect(keys).toEqual([...Array(2).fill('job_1/patientsGenerated/0'), ...Array(2).fill('job_2/m/0')]);
});

test('a connection that was never made has sent nothing', async () => {
  expect(await post({ baseURL: 'http://127.0.0.1:1' })).toMatchObject({
    ...{ kind: 'postponed', isUnsure: false, isAnswered: false, concernsAll: true },
  });
});
