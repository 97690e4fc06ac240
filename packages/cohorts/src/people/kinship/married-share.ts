// How many people of an age are married.

import type { SexAtBirth } from '@synthward/contracts';

interface Step {
  readonly age: number;
  readonly female: number;
  readonly male: number;
}

/**
 * Share of the people living with a spouse, from the age on: an engine assumption, shaped after the Census Bureau's
 * tables of marital status by age (Current Population Survey) and rounded; half of the adults are married, men marry
 * later, and women outlive their husbands.
 */
const SHARES: readonly Step[] = [
  { age: 19, female: 0.03, male: 0.02 },
  { age: 20, female: 0.08, male: 0.05 },
  { age: 25, female: 0.31, male: 0.22 },
  { age: 30, female: 0.52, male: 0.46 },
  { age: 35, female: 0.61, male: 0.58 },
  { age: 40, female: 0.63, male: 0.63 },
  { age: 50, female: 0.62, male: 0.64 },
  { age: 60, female: 0.6, male: 0.66 },
  { age: 65, female: 0.57, male: 0.7 },
  { age: 75, female: 0.43, male: 0.69 },
  { age: 85, female: 0.19, male: 0.54 },
];

/** The share of the people of an age who are married, 0 below 19: both spouses are of age for a year at least. */
export function marriedShare(age: number, sex: SexAtBirth): number {
  let share = 0;
  for (const step of SHARES) if (step.age <= age) share = step[sex];
  return share;
}
