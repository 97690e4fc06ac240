// Histograms of measured values that add up exactly: values to three significant digits, counted by whole-numbered bin.

import { type Counts, count } from './counts';

/** Quantiles are values that occur; the mean is of the counted values. */
export interface Distribution {
  readonly n: number;
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
  readonly mean: number;
}

const BINS_PER_DECADE = 1000;
/** A bin is BINS_PER_DECADE * (decade + SHIFT) + the three digits, so that greater values have greater bins. */
const SHIFT = 6;
const LEAST_DECADE = -3;
const MOST_DECADE = 8;
const DECADE_ENDS = [0.01, 0.1, 1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8];
const POWERS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6];

/**
 * Counts a value to three significant digits. Below 0.001 in size is 0 and from 1e9 on is the last bin: no measurement
 * goes there, and the number of bins is bounded whatever comes. Throws for what is no number.
 */
export function countValue(histogram: Counts, value: number): void {
  if (!Number.isFinite(value)) throw new RangeError(`a measured value of ${value}`);
  count(histogram, value < 0 ? -binOf(-value) : binOf(value));
}

function binOf(value: number): number {
  if (value < 0.001) return 0;
  let decade = LEAST_DECADE;
  for (const end of DECADE_ENDS) if (value >= end) decade += 1;
  const scaled = decade <= 2 ? value * powerOf(2 - decade) : value / powerOf(decade - 2);
  const digits = Math.round(scaled); // 1000 where rounding reaches the next decade
  if (digits < 1000) return BINS_PER_DECADE * (decade + SHIFT) + digits;
  return decade < MOST_DECADE
    ? BINS_PER_DECADE * (decade + 1 + SHIFT) + 100
    : BINS_PER_DECADE * (decade + SHIFT) + 999;
}

function midOf(bin: number): number {
  if (bin === 0) return 0;
  if (bin < 0) return -midOf(-bin);
  const decade = Math.floor(bin / BINS_PER_DECADE) - SHIFT;
  const digits = bin % BINS_PER_DECADE;
  return decade <= 2 ? digits / powerOf(2 - decade) : digits * powerOf(decade - 2);
}

function powerOf(exponent: number): number {
  return POWERS[exponent] ?? 1;
}

/** The quantiles of a histogram: the least value that so many per cent of the values do not exceed. */
export function distributionOf(histogram: Readonly<Counts>): Distribution {
  const bins = Object.entries(histogram)
    .map(([bin, amount]) => ({ value: midOf(Number(bin)), amount }))
    .sort((a, b) => a.value - b.value);
  const n = bins.reduce((sum, { amount }) => sum + amount, 0);
  if (n === 0) throw new RangeError('no values');
  const total = bins.reduce((sum, { value, amount }) => sum + value * amount, 0);
  const quantile = (percent: number) => {
    let rank = Math.ceil((n * percent) / 100);
    for (const { value, amount } of bins) {
      rank -= amount;
      if (rank <= 0) return value;
    }
    throw new RangeError(`${percent} per cent`);
  };
  return {
    n,
    p5: quantile(5),
    p25: quantile(25),
    p50: quantile(50),
    p75: quantile(75),
    p95: quantile(95),
    mean: Number((total / n).toPrecision(4)),
  };
}
