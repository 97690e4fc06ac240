// When a meter event is posted again, and how long nothing is posted: pure, for the time and the chance are given.

import type { PostponedPost } from './outcome';

export interface FailedPost {
  /** Which attempt has failed; the first one is 1. */
  readonly attempt: number;
  readonly outcome: Pick<PostponedPost, 'retryAfterSeconds' | 'concernsAll'>;
  readonly now: Date;
  /** A number from 0 up to, but not, 1, new for each call. */
  readonly random: () => number;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** After the first failure, the second, and so on; after all further ones the last. */
const delaysMs = [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR] as const;
const JITTER = 0.2;
const LONGEST_WISH_MS = 24 * HOUR;
const LONGEST_PAUSE_MS = MINUTE;

/** Never before Stripe asks to come again; up to a fifth later than the schedule says. A wish of more than a day is one of a day. */
export function nextPostAt({ attempt, outcome, now, random }: FailedPost): Date {
  const delayMs = delayOf(attempt) * (1 + JITTER * random());
  return new Date(now.getTime() + Math.max(delayMs, wishOf(outcome)));
}

/**
 * Until when no event is posted, after one whose failure concerns all: as long as Stripe asks for, else a minute at most, so
 * that what waits goes on soon after Stripe does. Undefined for a failure that is the event's own.
 */
export function pauseAfter({ attempt, outcome, now }: Omit<FailedPost, 'random'>): Date | undefined {
  if (!outcome.concernsAll) return undefined;
  const wishMs = wishOf(outcome);
  const pauseMs = wishMs > 0 ? wishMs : Math.min(delayOf(attempt), LONGEST_PAUSE_MS);
  return new Date(now.getTime() + pauseMs);
}

function delayOf(attempt: number): number {
  return delaysMs[Math.min(attempt, delaysMs.length) - 1] ?? HOUR;
}

function wishOf({ retryAfterSeconds }: FailedPost['outcome']): number {
  return Math.min((retryAfterSeconds ?? 0) * SECOND, LONGEST_WISH_MS);
}
