// A seed for those who gave none: drawn once, then part of the specification like any other.

import { randomInt } from 'node:crypto';

/** Small enough to be read out over the telephone. */
const SEEDS = 1_000_000_000;

/** A whole number from 0 to 999,999,999. */
export function drawSeed(): number {
  return randomInt(SEEDS);
}
