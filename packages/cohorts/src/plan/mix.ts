// A declared mix (payers, languages) spread over the strata: exact in total, likely within each stratum.

import { apportion, fractionOf } from '@synthward/kernel';
import { roundWithMargins } from './controlled-rounding';
import type { Stratum } from './strata';

/** Raking ends when the margins are this near, in persons; the rounding afterwards makes them exact. */
const SETTLED = 0.01;
/** Opposed priors settle slowest: with ours, ten million people need 400 rounds. */
const MOST_RAKING_ROUNDS = 1000;

export interface PlannedMix {
  readonly names: readonly string[];
  /** People of each name in the whole cohort. */
  readonly totals: readonly number[];
  /** For each stratum the running totals by name: local rank r belongs to the first name whose total exceeds r. */
  readonly cumulative: readonly (readonly number[])[];
}

/**
 * Rakes the prior (iterative proportional fitting, Deming and Stephan 1940) until its margins are the stratum sizes
 * and the apportioned mix, then rounds with both margins exact.
 */
export function planMix(
  population: number,
  weights: Readonly<Record<string, number>>,
  strata: readonly Stratum[],
  prior: (name: string, stratum: Stratum) => number,
): PlannedMix {
  const names = Object.keys(weights);
  const totals = apportion(
    population,
    names.map((name) => fractionOf(weights[name] ?? 0)),
  );
  const sizes = strata.map(({ size }) => size);
  const start = strata.map((stratum) => names.map((name) => stratum.size * prior(name, stratum)));
  const table = roundWithMargins(rake(start, sizes, totals), sizes, totals);
  return { names, totals, cumulative: table.map(runningTotals) };
}

function rake(start: readonly (readonly number[])[], rows: readonly number[], columns: readonly number[]) {
  let table = scaleRows(start, rows);
  for (let round = 0; round < MOST_RAKING_ROUNDS; round += 1) {
    const sums = sumsOfColumns(table, columns.length);
    if (isSettled(sums, columns)) break;
    const scaled = table.map((row) => row.map((value, j) => scale(value, columns[j] ?? 0, sums[j] ?? 0)));
    table = scaleRows(scaled, rows);
  }
  return table;
}

function scaleRows(table: readonly (readonly number[])[], wanted: readonly number[]): number[][] {
  return table.map((row, i) => {
    const sum = row.reduce((a, b) => a + b, 0);
    return row.map((value) => scale(value, wanted[i] ?? 0, sum));
  });
}

function sumsOfColumns(table: readonly (readonly number[])[], columns: number): number[] {
  return Array.from({ length: columns }, (_, j) => table.reduce((sum, row) => sum + (row[j] ?? 0), 0));
}

function isSettled(sums: readonly number[], wanted: readonly number[]): boolean {
  return sums.every((sum, j) => Math.abs(sum - (wanted[j] ?? 0)) < SETTLED);
}

function scale(value: number, wanted: number, found: number): number {
  return found > 0 ? (value * wanted) / found : 0;
}

function runningTotals(counts: readonly number[]): number[] {
  let total = 0;
  return counts.map((count) => {
    total += count;
    return total;
  });
}
