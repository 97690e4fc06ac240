// Tables are rounded with exact margins, and no cell moves further than it must.

import fc from 'fast-check';
import { roundWithMargins } from './controlled-rounding';

const marginUpTo = (most: number) => fc.array(fc.nat(most), { minLength: 1, maxLength: 12 });

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

function columnSums(table: readonly (readonly number[])[], columns: number): number[] {
  return Array.from({ length: columns }, (_, j) => sum(table.map((row) => row[j] ?? 0)));
}

/** Rows and columns of equal sum: the columns are filled up with what the rows have more, or the other way round. */
const marginsUpTo = (most: number) =>
  fc.tuple(marginUpTo(most), marginUpTo(most)).map(([rows, columns]) => {
    const difference = sum(rows) - sum(columns);
    return difference >= 0
      ? { rows, columns: [...columns, difference] }
      : { rows: [...rows, -difference], columns };
  });

function independent({ rows, columns }: { rows: readonly number[]; columns: readonly number[] }): number[][] {
  const total = Math.max(1, sum(rows));
  return rows.map((row) => columns.map((column) => (row * column) / total));
}

/** Moves mass around rectangles of cells, which changes no margin. */
function stirred(table: number[][], moves: readonly (readonly [number, number, number, number, number])[]) {
  const cells = table.map((row) => [...row]);
  for (const [i, k, j, l, share] of moves) {
    const [first, second] = [cells[i % cells.length], cells[k % cells.length]];
    if (!first || !second || first === second) continue;
    const [left, right] = [j % first.length, l % first.length];
    if (left === right) continue;
    const amount = share * Math.min(first[left] ?? 0, second[right] ?? 0);
    first[left] = (first[left] ?? 0) - amount;
    second[right] = (second[right] ?? 0) - amount;
    first[right] = (first[right] ?? 0) + amount;
    second[left] = (second[left] ?? 0) + amount;
  }
  return cells;
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const moves = fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20), fc.nat(20), share), { maxLength: 30 });

test('both margins are exact, and every cell is the floor or the ceiling of the real one', () => {
  fc.assert(
    fc.property(marginsUpTo(5000), moves, ({ rows, columns }, steps) => {
      const table = stirred(independent({ rows, columns }), steps);
      const rounded = roundWithMargins(table, rows, columns);
      expect(rounded.map(sum)).toEqual(rows);
      expect(columnSums(rounded, columns.length)).toEqual(columns);
      const furthest = Math.max(
        ...rounded.flatMap((row, i) => row.map((count, j) => Math.abs(count - (table[i]?.[j] ?? 0)))),
      );
      expect(furthest).toBeLessThan(1 + 1e-6);
    }),
    { numRuns: 300 },
  );
});

test('both margins are exact and no cell is negative even where the table itself misses its margins', () => {
  const cell = fc.double({ min: 0, max: 20, noNaN: true });
  fc.assert(
    fc.property(marginsUpTo(100), fc.infiniteStream(cell), ({ rows, columns }, values) => {
      const table = rows.map(() => columns.map(() => values.next().value ?? 0));
      const rounded = roundWithMargins(table, rows, columns);
      expect(rounded.map(sum)).toEqual(rows);
      expect(columnSums(rounded, columns.length)).toEqual(columns);
      expect(rounded.flat().every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test('the larger fraction is raised first', () => {
  expect(
    roundWithMargins(
      [
        [0.9, 0.1],
        [0.1, 0.9],
      ],
      [1, 1],
      [1, 1],
    ),
  ).toEqual([
    [1, 0],
    [0, 1],
  ]);
});

test('a table of whole numbers stays as it is', () => {
  const table = [
    [3, 0, 5],
    [1, 7, 0],
  ];
  expect(roundWithMargins(table, [8, 8], [4, 7, 5])).toEqual(table);
});

test('an empty table has no cells', () => {
  expect(roundWithMargins([], [], [])).toEqual([]);
});
