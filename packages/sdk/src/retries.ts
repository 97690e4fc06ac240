// When a call is sent again, and after how long.

import { ClientError, SynthwardError } from './errors';

const FIRST_WAIT_MS = 500;
const LONGEST_GUESS_MS = 8_000;

/** Whether the same request may succeed a little later: by the catalogue, or since no server was reached. */
export function isPassing(error: unknown): boolean {
  if (error instanceof SynthwardError) return error.retryable;
  return error instanceof ClientError && error.code === 'no_answer';
}

/**
 * Milliseconds to wait after a failed attempt (the first is 1). What the server asked for is never cut short, and drawn
 * out by up to a tenth; without that the waits double, half of each by chance, so that clients do not come back together.
 */
export function waitAfter(attempt: number, error: unknown, random: () => number): number {
  const asked = retryAfterOf(error);
  if (asked !== undefined) return asked * 1000 * (1 + random() / 10);
  const longest = Math.min(LONGEST_GUESS_MS, FIRST_WAIT_MS * 2 ** (attempt - 1));
  return (longest / 2) * (1 + random());
}

function retryAfterOf(error: unknown): number | undefined {
  if (error instanceof SynthwardError || error instanceof ClientError) return error.retryAfterSeconds;
  return undefined;
}
