// Member numbers that no two people of one payer share.

import { keyedPermutation } from '@synthward/kernel';

const NUMBERS = 1_000_000_000; // nine digits

interface Member {
  readonly seed: number;
  /** Below a thousand million. */
  readonly index: number;
  readonly payer: string;
  /** The payer's letter. */
  readonly letter: string;
}

/** A letter and nine digits, unique by permuting the numbers; nobody looks at anybody else. */
export function memberIDOf({ seed, index, payer, letter }: Member): string {
  const number = keyedPermutation(NUMBERS, seed, 'coverage/member', payer).apply(index);
  return `${letter}${String(number).padStart(9, '0')}`;
}
