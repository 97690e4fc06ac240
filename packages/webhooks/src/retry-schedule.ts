// When a message is sent again, and when it is not: pure, for the time and the chance are given.

import type { Attempt } from './sending/attempt';

export interface EndedAttempt {
  /** Which attempt has ended; the first one is 1. */
  readonly attempt: number;
  readonly outcome: Pick<Attempt, 'status' | 'errorClass' | 'retryAfterSeconds'>;
  readonly now: Date;
  /** A number from 0 up to, but not, 1, new for each call. */
  readonly random: () => number;
}

export type NextStep =
  | { readonly kind: 'done' }
  | { readonly kind: 'retry'; readonly at: Date }
  /** The receiver is gone for good: this message and all others end here. */
  | { readonly kind: 'disable' }
  | { readonly kind: 'give_up' };

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long after the one before it each attempt is due; 75 hours and 35 minutes from the first to the last. */
export const retryDelaysMs: readonly number[] = [
  0,
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];
const JITTER = 0.2;
const LEAST_DELAY_OF_A_BUSY_RECEIVER_MS = MINUTE;
const BUSY_STATUSES: readonly (number | null)[] = [429, 502, 504];
const GONE = 410;

/**
 * What follows an attempt. Only a whole response of 2xx is success; 410 disables at once; after the tenth failure no
 * other attempt follows. The delay is that of the schedule, up to a fifth shorter or longer; a receiver that asks for
 * more time gets it, up to twice the delay of the schedule and never less than that delay. A receiver that is busy
 * (429, 502, 504 or silence) is left alone for a minute at least.
 */
export function nextAttemptAt({ attempt, outcome, now, random }: EndedAttempt): NextStep {
  if (isSuccess(outcome)) return { kind: 'done' };
  if (outcome.status === GONE) return { kind: 'disable' };
  const slotMs = retryDelaysMs[attempt];
  if (slotMs === undefined) return { kind: 'give_up' };
  const delayMs = delayOf(slotMs, outcome, random());
  return { kind: 'retry', at: new Date(now.getTime() + delayMs) };
}

function isSuccess({ status, errorClass }: EndedAttempt['outcome']): boolean {
  return errorClass === null && status !== null && status >= 200 && status < 300;
}

function delayOf(slotMs: number, outcome: EndedAttempt['outcome'], chance: number): number {
  const jitteredMs = slotMs * (1 - JITTER + 2 * JITTER * chance);
  const askedMs = askedDelayOf(slotMs, jitteredMs, outcome.retryAfterSeconds);
  if (!isBusy(outcome)) return askedMs;
  // Spread upwards, so that messages that failed together do not come back together.
  return Math.max(askedMs, LEAST_DELAY_OF_A_BUSY_RECEIVER_MS * (1 + JITTER * chance));
}

function askedDelayOf(slotMs: number, jitteredMs: number, retryAfterSeconds: number | null): number {
  if (retryAfterSeconds === null) return jitteredMs;
  const wantedMs = Math.max(jitteredMs, retryAfterSeconds * SECOND);
  return Math.min(Math.max(wantedMs, slotMs), 2 * slotMs);
}

function isBusy({ status, errorClass }: EndedAttempt['outcome']): boolean {
  return errorClass === 'timeout' || BUSY_STATUSES.includes(status);
}
