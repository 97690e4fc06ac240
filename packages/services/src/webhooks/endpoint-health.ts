// What attempts say about an endpoint: when it is left alone for a while, when others are warned, when it is given up.

import type { EndpointVerdict, WebhookEndpoint } from '@synthward/db';
import type { Attempt } from '@synthward/webhooks';

type Health = Pick<WebhookEndpoint, 'failures' | 'failingSince' | 'throttledUntil'>;
type Outcome = Pick<Attempt, 'status' | 'errorClass' | 'retryAfterSeconds'>;

const SECOND_MS = 1000;
const HOUR_MS = 3_600_000;

/** Failures in a row, the first and the last within a day, from which on the endpoint counts as failing. */
const FAILURES_OF_FAILING = 4;
const DAY_MS = 24 * HOUR_MS;
const DISABLED_AFTER_MS = 120 * HOUR_MS;

/** Failures in a row after which the circuit is open: one delivery at a time, and a pause after each failure. */
const FAILURES_OF_OPEN_CIRCUIT = 5;
const OPEN_CIRCUIT_SECONDS = 30;

const BUSY_STATUSES: readonly (number | null)[] = [429, 502, 504];
const BUSY_SECONDS = 60;
const LONGEST_PAUSE_SECONDS = 3600;
const GONE = 410;

const LANES = 3;

/** How many deliveries to the endpoint may be under way at once. */
export function lanesOf({ failures }: Pick<Health, 'failures'>): number {
  return failures >= FAILURES_OF_OPEN_CIRCUIT ? 1 : LANES;
}

/** What an attempt that failed or did not changes about the endpoint. */
export function judgeEndpoint(
  health: Health,
  { isSuccess, outcome, now }: { readonly isSuccess: boolean; readonly outcome: Outcome; readonly now: Date },
): EndpointVerdict {
  if (isSuccess) return { ...HEALTHY };
  const row = rowOfFailures(health, now);
  const isFailing = row.failures >= FAILURES_OF_FAILING;
  const failingMs = now.getTime() - row.failingSince.getTime();
  return {
    ...row,
    throttledUntil: pauseAfter(health, { outcome, now, failures: row.failures }),
    isWarning: row.failures === FAILURES_OF_FAILING,
    disable:
      outcome.status === GONE ? 'gone' : isFailing && failingMs >= DISABLED_AFTER_MS ? 'failing' : null,
  };
}

const HEALTHY: EndpointVerdict = {
  failures: 0,
  failingSince: null,
  throttledUntil: null,
  isWarning: false,
  disable: null,
};

/** A failure now and then is none: the row begins anew until enough of them have come within a day. */
function rowOfFailures({ failures, failingSince }: Health, now: Date) {
  const isOld =
    failures < FAILURES_OF_FAILING &&
    failingSince !== null &&
    now.getTime() - failingSince.getTime() > DAY_MS;
  if (failingSince === null || isOld) return { failures: 1, failingSince: now };
  return { failures: failures + 1, failingSince };
}

function pauseAfter(
  { throttledUntil }: Health,
  { outcome, now, failures }: { readonly outcome: Outcome; readonly now: Date; readonly failures: number },
): Date | null {
  const seconds = Math.max(
    Math.min(outcome.retryAfterSeconds ?? 0, LONGEST_PAUSE_SECONDS),
    isBusy(outcome) ? BUSY_SECONDS : 0,
    failures >= FAILURES_OF_OPEN_CIRCUIT ? OPEN_CIRCUIT_SECONDS : 0,
  );
  if (seconds === 0) return throttledUntil;
  const until = new Date(now.getTime() + seconds * SECOND_MS);
  return throttledUntil !== null && throttledUntil > until ? throttledUntil : until;
}

function isBusy({ status, errorClass }: Outcome): boolean {
  return errorClass === 'timeout' || BUSY_STATUSES.includes(status);
}
