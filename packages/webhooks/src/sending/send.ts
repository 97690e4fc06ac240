// Sends one message to an endpoint and tells what came of it.

import { AppError, type Clock, parseRetryAfter, systemClock } from '@synthward/kernel';
import { checkWebhookUrl, resolveChecked, UnresolvableHostError } from '../address/address-guard';
import { createLookup, type LookupAll } from '../address/lookup';
import type { Attempt, ErrorClass } from './attempt';
import { unlessAborted, withDeadline } from './deadline';
import { type Exchange, MAX_RESPONSE_BYTES, type PostOptions, post } from './post';
import { safeText } from './safe-text';

export interface SenderOptions {
  readonly allowLoopback: boolean;
  readonly userAgent: string;
  /** For everything from the question about the name to the last byte that is read; 20 s when absent. */
  readonly timeoutMs?: number;
  readonly lookupAll?: LookupAll;
  readonly clock?: Clock;
  /** PEM of authorities that are trusted beside those that Node brings. */
  readonly extraAuthorities?: readonly string[];
}

export interface Delivery {
  readonly url: string;
  /** Those of the message; the sender adds its own, which win. */
  readonly headers: Readonly<Record<string, string>>;
  /** The bytes that were signed. */
  readonly body: string | Uint8Array;
  /** Gives the attempt up, as when a process stops. */
  readonly signal?: AbortSignal;
}

export interface Sender {
  /**
   * Checks the URL and where its name leads now, then posts to one of these addresses and to no other. Whatever the
   * network or the receiver does is told by the attempt. Throws the reason of a signal that cuts the attempt off, for
   * then nobody knows what came of it; and a TypeError for headers that HTTP does not allow.
   */
  send(delivery: Delivery): Promise<Attempt>;
}

const DEFAULT_TIMEOUT_MS = 20_000;
const SHOWN_HEADERS = ['content-type', 'content-length', 'date', 'location', 'retry-after', 'server'];
const MAX_SHOWN_HEADER_BYTES = 500;

/** A sender of webhooks. It keeps nothing between two messages: no connection, no answer of a name server. */
export function createSender({
  allowLoopback,
  userAgent,
  timeoutMs = DEFAULT_TIMEOUT_MS,
  lookupAll = createLookup(),
  clock = systemClock,
  extraAuthorities,
}: SenderOptions): Sender {
  const deliver = async ({ url: text, headers, body }: Delivery, signal: AbortSignal): Promise<Exchange> => {
    const target = await findTarget(text, { allowLoopback, lookupAll }, signal);
    if ('errorClass' in target) return { ...NOTHING, errorClass: target.errorClass };
    return post({
      ...target,
      headers: { ...headers, ...fixedHeaders(userAgent) },
      body: typeof body === 'string' ? Buffer.from(body) : body,
      signal,
      ...(extraAuthorities && { extraAuthorities }),
    });
  };
  return {
    async send(delivery) {
      const startedAt = performance.now();
      const exchange = await withDeadline(timeoutMs, delivery.signal, (signal) => deliver(delivery, signal));
      // What ended before the signal is known, and worth more than the reason to stop.
      if (exchange.errorClass === 'timeout') delivery.signal?.throwIfAborted();
      return toAttempt(exchange, Math.round(performance.now() - startedAt), clock.now());
    },
  };
}

const NOTHING: Omit<Exchange, 'errorClass'> = {
  status: null,
  address: null,
  headers: {},
  body: new Uint8Array(),
};

type Target = Pick<PostOptions, 'url' | 'addresses'>;

async function findTarget(
  text: string,
  { allowLoopback, lookupAll }: { readonly allowLoopback: boolean; readonly lookupAll: LookupAll },
  signal: AbortSignal,
): Promise<Target | { readonly errorClass: ErrorClass }> {
  try {
    const url = checkWebhookUrl(text, { allowLoopback });
    const resolving = resolveChecked(url.hostname, { lookupAll, allowLoopback });
    return { url, addresses: await unlessAborted(resolving, signal) };
  } catch (error) {
    if (signal.aborted) return { errorClass: 'timeout' };
    if (error instanceof UnresolvableHostError) return { errorClass: 'dns' };
    if (error instanceof AppError && error.code === 'webhook_url_refused')
      return { errorClass: 'refused_address' };
    throw error;
  }
}

function fixedHeaders(userAgent: string): Readonly<Record<string, string>> {
  return {
    'Content-Type': 'application/json',
    'User-Agent': userAgent,
    Accept: '*/*',
    'Accept-Encoding': 'identity',
  };
}

function toAttempt({ headers, body, ...exchange }: Exchange, durationMs: number, now: Date): Attempt {
  return {
    ...exchange,
    responseHeaders: shownHeaders(headers),
    responseBody: safeText(body, MAX_RESPONSE_BYTES),
    retryAfterSeconds: parseRetryAfter(headers['retry-after'], now),
    durationMs,
  };
}

function shownHeaders(headers: Exchange['headers']): Readonly<Record<string, string>> {
  const shown = SHOWN_HEADERS.flatMap((name) => {
    const value = headers[name];
    return typeof value === 'string' ? [[name, safeText(Buffer.from(value), MAX_SHOWN_HEADER_BYTES)]] : [];
  });
  return Object.fromEntries(shown);
}
