// Controlled rounding in two dimensions: whole numbers near a real table whose row and column sums are given.

/** Below this a fraction is noise of the floating-point sums, not a share of a person. */
const NOISE = 1e-9;

/**
 * A table of whole numbers with exactly the given row and column sums, each cell the floor or the ceiling of the
 * real one wherever the margins allow it. `rows` and `columns` must have equal sums; the table's own sums need only
 * be near them. In two dimensions such a table
 * always exists (integrality of network flow; L. H. Cox, 1987); it is found by augmenting paths over the cells.
 */
export function roundWithMargins(
  table: readonly (readonly number[])[],
  rows: readonly number[],
  columns: readonly number[],
): number[][] {
  const cells = table.map((row) => row.map((value) => Math.floor(value + NOISE)));
  const rounding = new Rounding(table, cells, rows, columns);
  rounding.emptyOverfull();
  rounding.raiseLikeliest();
  rounding.repair();
  return cells;
}

/** Overfull rows and columns give back first; then cells are raised from their floors until every row and column has its sum. */
class Rounding {
  private readonly rowNeeds: number[];
  private readonly columnNeeds: number[];

  constructor(
    private readonly table: readonly (readonly number[])[],
    private readonly cells: number[][],
    rows: readonly number[],
    columns: readonly number[],
  ) {
    this.rowNeeds = rows.map((need, i) => need - sum(cells[i] ?? []));
    this.columnNeeds = columns.map((need, j) => need - sum(cells.map((row) => row[j] ?? 0)));
  }

  /** Where floors alone exceed a margin, the largest cells of that row or column fall until they do not. */
  emptyOverfull(): void {
    this.columnNeeds.forEach((need, j) => {
      for (let excess = -need; excess > 0; excess -= 1) this.take(this.largestOfColumn(j), j);
    });
    this.rowNeeds.forEach((need, i) => {
      for (let excess = -need; excess > 0; excess -= 1) this.take(i, this.largestOfRow(i));
    });
  }

  /** Raises cells in the order of their fractions, where both margins still need a unit. */
  raiseLikeliest(): void {
    const candidates = this.table.flatMap((row, i) =>
      row.flatMap((value, j) => {
        const fraction = value - (this.cells[i]?.[j] ?? 0);
        return fraction > NOISE ? [{ i, j, fraction }] : [];
      }),
    );
    candidates.sort((a, b) => b.fraction - a.fraction || a.i - b.i || a.j - b.j);
    for (const { i, j } of candidates) {
      if ((this.rowNeeds[i] ?? 0) > 0 && (this.columnNeeds[j] ?? 0) > 0) this.give(i, j);
    }
  }

  /** Moves what is left along alternating paths: first between floor and ceiling only, then without that bound. */
  repair(): void {
    for (const isBounded of [true, false]) {
      for (let i = 0; i < this.rowNeeds.length; i += 1) {
        while ((this.rowNeeds[i] ?? 0) > 0 && this.augmentFrom(i, isBounded, new Set())) this.addNeed(i, -1);
      }
    }
  }

  /** Finds a column for one more unit of row `i`, moving units of other rows out of the way. */
  private augmentFrom(i: number, isBounded: boolean, seen: Set<number>): boolean {
    for (let j = 0; j < this.columnNeeds.length; j += 1) {
      if (seen.has(j) || (isBounded && !this.canRise(i, j))) continue;
      seen.add(j);
      if (this.takeColumn(j, isBounded, seen)) {
        this.shift(i, j, 1);
        return true;
      }
    }
    return false;
  }

  private takeColumn(j: number, isBounded: boolean, seen: Set<number>): boolean {
    if ((this.columnNeeds[j] ?? 0) > 0) {
      this.columnNeeds[j] = (this.columnNeeds[j] ?? 0) - 1;
      return true;
    }
    for (let other = 0; other < this.cells.length; other += 1) {
      if (!this.canFall(other, j) || !this.augmentFrom(other, isBounded, seen)) continue;
      this.shift(other, j, -1);
      return true;
    }
    return false;
  }

  private canRise(i: number, j: number): boolean {
    const value = this.table[i]?.[j] ?? 0;
    return (this.cells[i]?.[j] ?? 0) < value - NOISE;
  }

  private canFall(i: number, j: number): boolean {
    const floor = Math.floor((this.table[i]?.[j] ?? 0) + NOISE);
    return (this.cells[i]?.[j] ?? 0) > floor;
  }

  private largestOfColumn(j: number): number {
    return indexOfLargest(this.cells.map((row) => row[j] ?? 0));
  }

  private largestOfRow(i: number): number {
    return indexOfLargest(this.cells[i] ?? []);
  }

  private take(i: number, j: number): void {
    this.shift(i, j, -1);
    this.addNeed(i, 1);
    this.columnNeeds[j] = (this.columnNeeds[j] ?? 0) + 1;
  }

  private give(i: number, j: number): void {
    this.shift(i, j, 1);
    this.addNeed(i, -1);
    this.columnNeeds[j] = (this.columnNeeds[j] ?? 0) - 1;
  }

  private addNeed(i: number, change: number): void {
    this.rowNeeds[i] = (this.rowNeeds[i] ?? 0) + change;
  }

  private shift(i: number, j: number, change: number): void {
    const row = this.cells[i];
    if (row) row[j] = (row[j] ?? 0) + change;
  }
}

function indexOfLargest(values: readonly number[]): number {
  return values.reduce((best, value, i) => (value > (values[best] ?? 0) ? i : best), 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
