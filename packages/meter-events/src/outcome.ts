// What came of posting a meter event, and how Stripe's answers and errors are read.

import { parseRetryAfter } from '@synthward/kernel';
import type Stripe from 'stripe';

export type PostOutcome =
  /** Stripe has it; `isKnown` when it had it before. */
  | { readonly kind: 'accepted'; readonly isKnown: boolean }
  /** Stripe will not take this event, however often it is sent. */
  | { readonly kind: 'refused'; readonly detail: string }
  | PostponedPost;

/** Another attempt may succeed. */
export interface PostponedPost {
  readonly kind: 'postponed';
  readonly detail: string;
  /** Nobody knows whether Stripe has taken the event. */
  readonly isUnsure: boolean;
  /** Stripe keeps this answer under the Idempotency-Key, and would only repeat it. */
  readonly isAnswered: boolean;
  /** It is no matter of this event: others would fare alike. */
  readonly concernsAll: boolean;
  /** What Stripe asks to wait; null when it does not say. */
  readonly retryAfterSeconds: number | null;
}

const MOST_CHARACTERS = 500;

/** The codes of connections that were never made: nothing was sent. */
const NEVER_SENT = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'CERT_HAS_EXPIRED',
];

/**
 * Reads what Stripe's client throws. That an event of the identifier exists is success: it is the same event, since
 * identifiers are ours. A wrong key, a limit and trouble at Stripe say nothing about the event; everything else of 4xx does.
 */
export function outcomeOfError(error: unknown, now: Date): PostOutcome {
  if (!isStripeError(error)) return lost(detailOf(error), true);
  const { statusCode, headers } = error;
  const detail = detailOf(error);
  if (statusCode === undefined) return lost(detail, !wasNeverSent(error));
  const retryAfterSeconds = parseRetryAfter(headers?.['retry-after'], now);
  const postponed = { kind: 'postponed', detail, retryAfterSeconds } as const;
  if (error.type === 'StripeRateLimitError')
    return { ...postponed, isUnsure: false, isAnswered: false, concernsAll: true };
  if (statusCode >= 500) return { ...postponed, isUnsure: true, isAnswered: true, concernsAll: true };
  if (statusCode === 401 || statusCode === 403)
    return { ...postponed, isUnsure: false, isAnswered: true, concernsAll: true };
  if (statusCode === 409) return { ...postponed, isUnsure: true, isAnswered: false, concernsAll: false };
  if (error.type === 'StripeIdempotencyError')
    return { ...postponed, isUnsure: true, isAnswered: true, concernsAll: false };
  return isDouble(error) ? { kind: 'accepted', isKnown: true } : { kind: 'refused', detail };
}

type StripeError = InstanceType<typeof Stripe.errors.StripeError>;

/** By its type, so that the client is loaded by whoever posts and by nobody else. */
function isStripeError(error: unknown): error is StripeError {
  return error instanceof Error && 'type' in error && String(error.type).startsWith('Stripe');
}

function lost(detail: string, isUnsure: boolean): PostOutcome {
  const retryAfterSeconds = null;
  return { kind: 'postponed', detail, isUnsure, isAnswered: false, concernsAll: true, retryAfterSeconds };
}

/** The code is documented; the answer that is seen has the words alone. */
function isDouble({ statusCode, code, message }: StripeError): boolean {
  return (
    statusCode === 400 &&
    (code === 'duplicate_meter_event' || /\bevent already exists with identifier\b/i.test(message))
  );
}

function wasNeverSent({ detail }: StripeError): boolean {
  const cause: unknown = detail; // of a connection error the error of the socket, whatever its type says
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' && NEVER_SENT.includes(code);
}

/** For people: status, code and words, without control characters. */
function detailOf(error: unknown): string {
  const { statusCode, code, message }: { statusCode?: unknown; code?: unknown; message?: unknown } =
    error instanceof Error ? error : { message: String(error) };
  const parts = [statusCode, code, message].filter((part) => part !== undefined && part !== '');
  return parts
    .join(' ')
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .slice(0, MOST_CHARACTERS);
}
