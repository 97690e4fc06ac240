// Social Security numbers that were never issued to anybody, unique without looking at anybody else.

import { keyedPermutation, type Permutation } from '@synthward/kernel';

const SERIALS = 9999; // 0001 to 9999
const AREA_666_SPACE = 99 * SERIALS; // groups 01 to 99
const GROUPS_OF_9XX = 49; // groups from 50 on are given out as taxpayer numbers
const AREA_9XX_SPACE = 100 * GROUPS_OF_9XX * SERIALS;

/** The orders in which a seed uses up the numbers: area 666 first, then areas 900 to 999. */
export function socialSecurityPermutations(seed: number): Permutation[] {
  return [
    keyedPermutation(AREA_666_SPACE, seed, 'identity/ssn', '666'),
    keyedPermutation(AREA_9XX_SPACE, seed, 'identity/ssn', '9xx'),
  ];
}

/**
 * The number of patient `index` as `AAA-GG-SSSS`; different indices have different numbers. The Social Security
 * Administration never issues the areas 666 and 900 to 999. Throws a RangeError above 49,985,000 patients.
 */
export function socialSecurityNumber(permutations: readonly Permutation[], index: number): string {
  const [area666, area9xx] = permutations;
  if (!area666 || !area9xx) throw new RangeError('two permutations are needed');
  if (index < AREA_666_SPACE) return print(666, 99, area666.apply(index));
  return print(900, GROUPS_OF_9XX, area9xx.apply(index - AREA_666_SPACE));
}

function print(firstArea: number, groups: number, place: number): string {
  const serial = (place % SERIALS) + 1;
  const group = (Math.floor(place / SERIALS) % groups) + 1;
  const area = firstArea + Math.floor(place / (SERIALS * groups));
  return `${area}-${padded(group, 2)}-${padded(serial, 4)}`;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
