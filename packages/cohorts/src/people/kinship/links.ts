// Relations between ranks: runs of positions in one cell that belong to runs of positions in another.

import type { Cell } from '../../plan/cells';

/** Positions start .. start+length-1 of `cell` belong to positions otherStart .. of `other`, one to one, in order. */
export interface Run {
  readonly cell: Cell;
  readonly start: number;
  readonly other: Cell;
  readonly otherStart: number;
  readonly length: number;
}

export interface Position {
  readonly cell: Cell;
  readonly position: number;
}

/** Whom a position of a cell is related to; undefined where no run covers it. */
export type Links = (cell: Cell, position: number) => Position | undefined;

/** A lookup over runs of which no two cover the same position; it takes a binary search in the cell's own runs. */
export function linksOf(runs: readonly Run[]): Links {
  const byCell = new Map<number, Run[]>();
  for (const run of runs) {
    const list = byCell.get(run.cell.number);
    if (list) list.push(run);
    else byCell.set(run.cell.number, [run]);
  }
  for (const list of byCell.values()) list.sort((a, b) => a.start - b.start);
  return (cell, position) => {
    const run = lastStartingAt(byCell.get(cell.number) ?? [], position);
    if (!run || position >= run.start + run.length) return undefined;
    return { cell: run.other, position: run.otherStart + position - run.start };
  };
}

/** The same relations seen from the other side. */
export function reversed(runs: readonly Run[]): Run[] {
  return runs.map(({ cell, start, other, otherStart, length }) => ({
    cell: other,
    start: otherStart,
    other: cell,
    otherStart: start,
    length,
  }));
}

function lastStartingAt(runs: readonly Run[], position: number): Run | undefined {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.start ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return runs[low - 1];
}
