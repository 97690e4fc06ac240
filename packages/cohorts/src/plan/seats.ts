// From a patient's index to the seat that the plan gives it, and back, without visiting anybody else.

import { keyedPermutation } from '@synthward/kernel';
import { type Cell, cellAt, type Seat } from './cells';
import type { CohortPlan } from './plan';

export interface Seating {
  /** The seat of a patient. Throws a RangeError outside the population. */
  of(index: number): Seat;
  /** Who has a rank of a cell: of(at(cell, rank).index) is the same seat. */
  at(cell: Cell, rank: number): Seat;
}

/** The keyed bijection between patients and seats. */
export function seatingOf({ spec, people }: Pick<CohortPlan, 'spec' | 'people'>): Seating {
  const places = keyedPermutation(spec.population, spec.seed, 'plan/member');
  return {
    of: (index) => {
      const place = places.apply(index);
      const cell = cellAt(people.cells, place);
      return { index, cell, rank: place - cell.offset };
    },
    at: (cell, rank) => ({ index: places.invert(cell.offset + rank), cell, rank }),
  };
}
