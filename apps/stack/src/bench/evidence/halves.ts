// Which questions weights may be fitted on, and which only tell whether the fit holds.

import { createHash } from 'node:crypto';

export type Half = 'tune' | 'validate';

/** By the second byte of SHA-256 over a question's id; the first one decides what stays outside for independent evaluation. */
export function halfOf(id: string): Half {
  const byte = createHash('sha256').update(id).digest()[1] ?? 0;
  return byte % 2 === 0 ? 'tune' : 'validate';
}

/** All questions, then each half. */
export const HALVES = ['all', 'tune', 'validate'] as const;

/** Whether the question of an id is among those of `half`. */
export function isOfHalf(id: string, half: Half | 'all'): boolean {
  return half === 'all' || halfOf(id) === half;
}
