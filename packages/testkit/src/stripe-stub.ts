// A stand-in for Stripe on this machine: the documented wire of meter events, and every way in which it can go wrong.

import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const STRIPE_KEY = 'sk_test_synthward';

/** What arrived, read from its form. */
interface StripeRequest {
  readonly headers: IncomingHttpHeaders;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * What becomes of a request. `takes`: the event counts, whatever its sender is told. `reset` closes the connection without an
 * answer, `cut` in the middle of one, `silence` never answers.
 */
export type StripeBehaviour =
  | { readonly kind: 'ok' }
  | { readonly kind: 'reset' | 'cut' | 'silence' | 'nonsense'; readonly takes: boolean }
  | {
      readonly kind: 'fail';
      readonly status: number;
      readonly error?: Readonly<Record<string, string>>;
      readonly headers?: Readonly<Record<string, string>>;
      readonly takes?: boolean;
    };

export interface StripeStub {
  url(): string;
  readonly requests: StripeRequest[];
  /** The values that count, by identifier. */
  readonly taken: Map<
    string,
    { readonly customerID: string; readonly eventName: string; readonly value: number }
  >;
  /** How requests are treated, the next one first; those beyond the list are as they should be. */
  readonly script: StripeBehaviour[];
  /** Customers that there are; all unless given. */
  customers: readonly string[] | undefined;
  /** The instant that it takes for the present one. */
  now: () => Date;
  reset(): void;
}

interface KeptAnswer {
  readonly body: string;
  readonly status: number;
  readonly text: string;
}

const OLDEST_SECONDS = 35 * 86_400;

/** Listens during the tests of this scope. */
export function useStripeStub(): StripeStub {
  const kept = new Map<string, KeptAnswer>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.once('end', () =>
      answer(stub, kept, { request, response, body: Buffer.concat(chunks).toString() }),
    );
  });
  const stub: StripeStub = {
    url: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // a server that listens on TCP has one
    ...{ requests: [], taken: new Map(), script: [], customers: undefined, now: () => new Date() },
    reset() {
      stub.requests.length = 0;
      stub.script.length = 0;
      stub.customers = undefined;
      stub.taken.clear();
      kept.clear();
    },
  };
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return stub;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly body: string;
}

interface Reply {
  readonly status: number;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

function answer(stub: StripeStub, kept: Map<string, KeptAnswer>, exchange: Exchange): void {
  const { request, response, body } = exchange;
  const fault = faultOf(request);
  if (fault) {
    send(response, fault);
    return;
  }
  const fields = Object.fromEntries(new URLSearchParams(body));
  stub.requests.push({ headers: request.headers, fields });
  const behaviour = stub.script.shift() ?? { kind: 'ok' };
  if (behaviour.kind === 'ok') {
    send(response, replyTo(stub, kept, { ...exchange, fields }));
    return;
  }
  if (behaviour.takes) take(stub, fields);
  misbehave(behaviour, kept, exchange);
}

function misbehave(
  behaviour: Exclude<StripeBehaviour, { kind: 'ok' }>,
  kept: Map<string, KeptAnswer>,
  { request, response, body }: Exchange,
): void {
  if (behaviour.kind === 'fail') {
    const { status, error = { type: 'api_error', message: `A failure of ${status}.` }, headers } = behaviour;
    const reply = refusal(status, error, headers);
    // Answers of 5xx are kept under their key as well: the same request under it gets them again.
    if (status >= 500) kept.set(keyOf(request), { ...reply, body });
    send(response, reply);
  } else if (behaviour.kind === 'nonsense') {
    send(response, { status: 200, text: '<html>' });
  } else if (behaviour.kind === 'reset') {
    request.socket.destroy();
  } else if (behaviour.kind === 'cut') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
    response.write('{"object":"billing.meter_event",', () => request.socket.destroy());
  }
}

function refusal(
  status: number,
  error: Readonly<Record<string, string>>,
  headers?: Readonly<Record<string, string>>,
): Reply {
  return { status, text: JSON.stringify({ error }), headers };
}

function invalid(message: string, { status = 400, type = 'invalid_request_error', code = '' } = {}): Reply {
  return refusal(status, { type, message, ...(code && { code }) });
}

/** What is wrong with a request before it is read. */
function faultOf({ method, url, headers }: IncomingMessage): Reply | undefined {
  if (method !== 'POST' || url !== '/v1/billing/meter_events')
    return invalid(`Unrecognized request URL (${method}: ${url}).`, { status: 404 });
  if (headers.authorization !== `Bearer ${STRIPE_KEY}`)
    return invalid('Invalid API Key provided.', { status: 401 });
  if (!headers['content-type']?.startsWith('application/x-www-form-urlencoded'))
    return invalid('The body is no form.');
  if (!headers['idempotency-key']) return invalid('There is no Idempotency-Key.');
  return headers['stripe-version'] ? undefined : invalid('There is no Stripe-Version.');
}

/** As Stripe does: the answer under a key is kept, an event of a known identifier refused. */
function replyTo(
  stub: StripeStub,
  kept: Map<string, KeptAnswer>,
  { request, body, fields }: Exchange & { readonly fields: StripeRequest['fields'] },
): Reply {
  const former = kept.get(keyOf(request));
  if (former && former.body !== body)
    return invalid('Keys are for equal requests.', { type: 'idempotency_error' });
  if (former) return { ...former, headers: { 'idempotent-replayed': 'true' } };
  const fault = faultOfEvent(stub, fields);
  if (fault) return fault;
  take(stub, fields);
  const { event_name, identifier, timestamp } = fields;
  const payload = { stripe_customer_id: customerOf(fields), value: fields['payload[value]'] };
  const event = {
    object: 'billing.meter_event',
    event_name,
    identifier,
    payload,
    timestamp: Number(timestamp),
  };
  const answered = { body, status: 200, text: JSON.stringify(event) };
  kept.set(keyOf(request), answered);
  return answered;
}

function faultOfEvent(stub: StripeStub, fields: StripeRequest['fields']): Reply | undefined {
  const { event_name = '', identifier = '', timestamp = '' } = fields;
  if (!event_name || !identifier || identifier.length > 100) return invalid('Missing required param.');
  if (!/^\d+$/.test(fields['payload[value]'] ?? '')) return invalid('The value is no number.');
  const customer = customerOf(fields);
  if (stub.customers && !stub.customers.includes(customer))
    return invalid(`No such customer: '${customer}'`, { code: 'resource_missing' });
  const ageSeconds = stub.now().getTime() / 1000 - Number(timestamp);
  if (!/^\d{10}$/.test(timestamp) || ageSeconds > OLDEST_SECONDS || ageSeconds < -300)
    return invalid('The timestamp must be within the past 35 days or up to 5 minutes in the future.');
  if (stub.taken.has(identifier)) return invalid(`An event already exists with identifier ${identifier}.`);
  return undefined;
}

function take(stub: StripeStub, fields: StripeRequest['fields']): void {
  const { identifier = '', event_name: eventName = '' } = fields;
  const event = { customerID: customerOf(fields), eventName, value: Number(fields['payload[value]']) };
  if (!stub.taken.has(identifier)) stub.taken.set(identifier, event);
}

function customerOf(fields: StripeRequest['fields']): string {
  return fields['payload[stripe_customer_id]'] ?? '';
}

function keyOf({ headers }: IncomingMessage): string {
  return String(headers['idempotency-key']);
}

function send(response: ServerResponse, { status, text, headers }: Reply): void {
  response
    .writeHead(status, { 'content-type': 'application/json', 'request-id': 'req_stub', ...headers })
    .end(text);
}
