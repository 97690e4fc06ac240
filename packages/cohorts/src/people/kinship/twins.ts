// Twins and look-alikes: whose mate somebody is, told from the layout of ranks within a cell.

import type { Cell, Seat } from '../../plan/cells';
import type { CellPairs } from '../../plan/pairs';
import type { PeoplePlan } from '../../plan/people-plan';
import type { Seating } from '../../plan/seats';

export interface PairMates {
  twinOf(seat: Seat): Seat | undefined;
  /** Whether the seat's twin was born first; false for everybody who has no twin. */
  isSecondTwin(seat: Seat): boolean;
  /** The unrelated person with the same name and birth date. */
  lookAlikeOf(seat: Seat): Seat | undefined;
  /** Whether the seat's name and birth date are taken from its look-alike; such a person has no relatives. */
  isFollower(seat: Seat): boolean;
}

/** The mates of a plan; see CellPairs for the layout. */
export function pairMatesOf({ cells, byCell }: PeoplePlan, seating: Seating): PairMates {
  const others = otherSexCells(cells);
  const pairsOf = (cell: Cell) => byCell[cell.number] ?? NO_PAIRS;
  return {
    twinOf: ({ cell, rank }) => {
      const found = twinSeat(cell, rank, { pairsOf, others });
      return found && seating.at(found.cell, found.rank);
    },
    isSecondTwin: ({ cell, rank }) => {
      const { twins, mixedTwins } = pairsOf(cell);
      return rank >= cell.size - twins - (cell.sexAtBirth === 'male' ? mixedTwins : 0);
    },
    lookAlikeOf: ({ cell, rank }) => {
      const { lookAlikes } = pairsOf(cell);
      if (rank >= 2 * lookAlikes) return undefined;
      return seating.at(cell, rank < lookAlikes ? rank + lookAlikes : rank - lookAlikes);
    },
    isFollower: ({ cell, rank }) => rank < pairsOf(cell).lookAlikes,
  };
}

const NO_PAIRS: CellPairs = { lookAlikes: 0, twins: 0, mixedTwins: 0 };

/** By number of a cell, the cell of the same language and age and the other sex. */
function otherSexCells(cells: readonly Cell[]): (Cell | undefined)[] {
  const keyOf = (cell: Cell, sex: string) => `${cell.language} ${cell.age} ${sex}`;
  const byKey = new Map(cells.map((cell) => [keyOf(cell, cell.sexAtBirth), cell]));
  return cells.map((cell) => byKey.get(keyOf(cell, cell.sexAtBirth === 'female' ? 'male' : 'female')));
}

interface Layout {
  readonly pairsOf: (cell: Cell) => CellPairs;
  readonly others: readonly (Cell | undefined)[];
}

function twinSeat(cell: Cell, rank: number, { pairsOf, others }: Layout): Omit<Seat, 'index'> | undefined {
  const pairs = pairsOf(cell);
  const start = sameSexStart(cell, pairs);
  if (rank >= start && rank < start + pairs.twins) return { cell, rank: rank + pairs.twins };
  if (rank >= start + pairs.twins && rank < start + 2 * pairs.twins)
    return { cell, rank: rank - pairs.twins };
  const place = rank - mixedStart(cell, pairs);
  if (place < 0 || place >= pairs.mixedTwins) return undefined;
  const other = others[cell.number];
  return other && { cell: other, rank: mixedStart(other, pairsOf(other)) + place };
}

function sameSexStart({ size, sexAtBirth }: Cell, { twins, mixedTwins }: CellPairs): number {
  return size - 2 * twins - (sexAtBirth === 'male' ? mixedTwins : 0);
}

function mixedStart({ size, sexAtBirth }: Cell, { twins, mixedTwins }: CellPairs): number {
  return size - mixedTwins - (sexAtBirth === 'female' ? 2 * twins : 0);
}
