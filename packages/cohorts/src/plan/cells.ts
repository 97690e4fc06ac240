// Cells: everybody of one language, sex and single year of age. Whoever has a rank in a cell can be found from it.

import type { SexAtBirth } from '@synthward/contracts';
import { keyedPermutation } from '@synthward/kernel';
import { roundWithMargins } from './controlled-rounding';
import type { PlannedMix } from './mix';
import type { Stratum } from './strata';

export interface Cell {
  /** Position in the list of cells. */
  readonly number: number;
  /** Position of the stratum that the cell lies in. */
  readonly stratum: number;
  readonly sexAtBirth: SexAtBirth;
  /** Completed years on the reference date. */
  readonly age: number;
  readonly language: string;
  readonly size: number;
  /** Number of the cell's first member when all cells are laid end to end; strata keep their own offsets. */
  readonly offset: number;
}

/** One patient's place in the plan. */
export interface Seat {
  /** 0 to population - 1. */
  readonly index: number;
  readonly cell: Cell;
  /** 0 to size of the cell - 1. */
  readonly rank: number;
}

/**
 * The cells of all strata, stratum by stratum, year by year, language by language. The table of years and languages
 * of a stratum is rounded so that its years and its languages both stay exact.
 */
export function planCells(strata: readonly Stratum[], languages: PlannedMix, seed: number): Cell[] {
  const cells: Cell[] = [];
  let offset = 0;
  strata.forEach((stratum, number) => {
    const table = tableOf(stratum, countsOf(languages, number), [seed, 'plan/cells', number]);
    table.forEach((row, year) => {
      row.forEach((size, i) => {
        cells.push({
          number: cells.length,
          stratum: number,
          sexAtBirth: stratum.sexAtBirth,
          age: stratum.ageFrom + year,
          language: languages.names[i] ?? '',
          size,
          offset,
        });
        offset += size;
      });
    });
  });
  return cells;
}

/** The cell in which a place of the whole cohort lies: an empty cell shares its start with the next, which then wins. */
export function cellAt(cells: readonly Cell[], place: number): Cell {
  let low = 0;
  let high = cells.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((cells[middle]?.offset ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  const cell = cells[low];
  if (!cell || place < cell.offset || place >= cell.offset + cell.size)
    throw new RangeError(`place ${place} is outside the plan`);
  return cell;
}

/** Years in a keyed order while rounding, so that a rare language does not always fall on the eldest of a stratum. */
function tableOf(stratum: Stratum, counts: readonly number[], key: readonly (string | number)[]): number[][] {
  const { size, sizeByYear } = stratum;
  if (size === 0) return sizeByYear.map(() => counts.map(() => 0));
  const order = keyedPermutation(sizeByYear.length, ...key);
  const rows = sizeByYear.map((_, i) => sizeByYear[order.invert(i)] ?? 0);
  const wanted = rows.map((row) => counts.map((count) => (row * count) / Math.max(1, size)));
  const table = roundWithMargins(wanted, rows, counts);
  return sizeByYear.map((_, year) => table[order.apply(year)] ?? []);
}

function countsOf({ cumulative }: PlannedMix, stratum: number): number[] {
  const totals = cumulative[stratum] ?? [];
  return totals.map((total, i) => total - (totals[i - 1] ?? 0));
}
