// Waits for a condition of the real world, with a deadline: tests never sleep.

import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 10;
const DEFAULT_TIMEOUT_MS = 20_000;

/** How long to wait, and what to say when it was in vain. */
export interface UntilOptions {
  readonly timeoutMs?: number;
  /** What was waited for, such as "the job completes". */
  readonly message: string;
}

/**
 * Polls until `predicate` answers truthily and returns that answer. Rejects after `timeoutMs` (20 s unless told), and at
 * once with the predicate's own error when it throws.
 */
export async function until<T>(
  predicate: () => T | Promise<T>,
  { timeoutMs = DEFAULT_TIMEOUT_MS, message }: UntilOptions,
): Promise<NonNullable<T>> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const answer = await predicate();
    if (answer) return answer;
    if (performance.now() >= deadline) throw new Error(`Waited ${timeoutMs} ms in vain until ${message}.`);
    await sleep(POLL_MS);
  }
}
