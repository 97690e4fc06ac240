// What the plan fixes about persons beside their demographics: cells, twins, look-alikes and deaths.

import type { CohortSpec } from '@synthward/contracts';
import { type Cell, planCells } from './cells';
import { planDeaths } from './deceased';
import type { PlannedMix } from './mix';
import { type PlannedPairs, planPairs } from './pairs';
import type { Stratum } from './strata';

export interface PeoplePlan extends PlannedPairs {
  readonly cells: readonly Cell[];
  /** People who have died, by number of the cell. */
  readonly deathsByCell: readonly number[];
  /** People who died in the two years before the reference date. */
  readonly deaths: number;
}

/** Plans the people of a specification over its strata and languages; the cost does not depend on the population. */
export function planPeople(spec: CohortSpec, strata: readonly Stratum[], languages: PlannedMix): PeoplePlan {
  const { seed, population } = spec;
  const cells = planCells(strata, languages, seed);
  const rates = { ...spec.people, population };
  const deathsByCell = planDeaths(cells, rates, seed);
  return {
    cells,
    ...planPairs(cells, rates, seed),
    deathsByCell,
    deaths: deathsByCell.reduce((sum, deaths) => sum + deaths, 0),
  };
}
