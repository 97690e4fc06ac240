// How many people of each cell have died, by mortality.

import { fractionOf, keyedStream, quotaOf } from '@synthward/kernel';
import { cappedShares } from './capped-shares';
import type { Cell } from './cells';
import { annualMortality } from './mortality';

/** Deaths by number of the cell; the sum is the quota of the rate, nearest whole number, of the population. */
export function planDeaths(
  cells: readonly Cell[],
  rates: { readonly population: number; readonly deceasedRate: number },
  seed: number,
): number[] {
  return cappedShares(quotaOf(rates.population, fractionOf(rates.deceasedRate)), {
    weights: cells.map(({ size, age, sexAtBirth }) => size * annualMortality(age, sexAtBirth)),
    caps: cells.map(({ size }) => size),
    start: 0.001 + 0.998 * keyedStream(seed, 'plan/deaths').fraction(),
  });
}
