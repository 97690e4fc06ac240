// How many people of each cell have died, by mortality, and who.

import type { CohortSpec } from '@synthward/contracts';
import { fractionOf, keyedStream, quotaOf } from '@synthward/kernel';
import { cappedShares } from './capped-shares';
import type { Cell, Seat } from './cells';
import { annualMortality } from './mortality';
import { PermutationCache } from './permutation-cache';

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

/** Tells of any seat whether its patient has died: as many of each cell as planned, chosen by a keyed permutation. */
export function deathPlanner({ spec, people }: DeathPlan): (seat: Seat) => boolean {
  const ranks = new PermutationCache(spec.seed, 'plan/death');
  return ({ cell, rank }) => {
    const deaths = people.deathsByCell[cell.number] ?? 0;
    return deaths > 0 && ranks.get(cell.number, cell.size).apply(rank) < deaths;
  };
}

interface DeathPlan {
  readonly spec: Pick<CohortSpec, 'seed'>;
  readonly people: { readonly deathsByCell: readonly number[] };
}
