// Posts one meter event to Stripe; what comes of it is an outcome, never an exception.

import { type Clock, type Redacted, systemClock } from '@synthward/kernel';
import { outcomeOfError, type PostOutcome } from './outcome';

export interface MeterEvent {
  /** Stripe takes an event of the same identifier once, within a day at least. At most 100 characters. */
  readonly identifier: string;
  /** Of the meter at Stripe. */
  readonly eventName: string;
  readonly customerID: string;
  readonly value: number;
  readonly occurredAt: Date;
}

export interface MeterEventSender {
  /** Under the same Idempotency-Key Stripe gives the same answer again. */
  post(event: MeterEvent, idempotencyKey: string): Promise<PostOutcome>;
}

export interface SenderOptions {
  readonly secretKey: Redacted;
  /** Where Stripe is; at its own address unless given. */
  readonly baseURL?: string | undefined;
  /** For one request to be silent; for all of it there is time for two. */
  readonly timeoutMs: number;
  /** For dates in answers. */
  readonly clock?: Clock;
}

/** More than the client waits before it repeats a request whose connection was closed. */
const REPEAT_MS = 1_000;

/**
 * A sender that repeats nothing by itself, but once a request whose connection was closed under it, by the same
 * Idempotency-Key. Nothing is told to Stripe of this machine, and nothing is written to its disk.
 */
export async function createMeterEventSender({
  secretKey,
  baseURL,
  timeoutMs,
  clock = systemClock,
}: SenderOptions): Promise<MeterEventSender> {
  const { default: Stripe } = await import('stripe'); // 16 MB and a quarter of a second: for those alone who post
  const stripe = new Stripe(secretKey.reveal(), {
    ...(baseURL !== undefined && placeOf(new URL(baseURL))),
    ...{ timeout: timeoutMs, maxNetworkRetries: 0, telemetry: false },
  });
  return {
    async post({ identifier, eventName, customerID, value, occurredAt }, idempotencyKey) {
      const timestamp = Math.floor(occurredAt.getTime() / 1000);
      const payload = { stripe_customer_id: customerID, value: String(value) };
      try {
        const fields = { event_name: eventName, identifier, timestamp, payload };
        await within(
          2 * timeoutMs + REPEAT_MS,
          stripe.billing.meterEvents.create(fields, { idempotencyKey }),
        );
        return { kind: 'accepted', isKnown: false };
      } catch (error) {
        return outcomeOfError(error, clock.now());
      }
    },
  };
}

/** Whoever answers byte by byte is silent at no time. */
async function within<Value>(ms: number, promise: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no whole answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([promise, timeUp]);
  } finally {
    clearTimeout(timer);
  }
}

function placeOf({ protocol, hostname, port }: URL) {
  const scheme = protocol === 'http:' ? ('http' as const) : ('https' as const);
  const host = hostname.replace(/^\[|\]$/g, ''); // of an address of IPv6
  return { protocol: scheme, host, port: port || (scheme === 'http' ? 80 : 443) };
}
