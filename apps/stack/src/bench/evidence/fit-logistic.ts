// Logistic regression of a handful of features, by gradient ascent on the mean log-likelihood.

/** What was seen, and whether it was so. */
export interface Observation {
  readonly values: readonly number[];
  readonly isTrue: boolean;
}

/** The probability of an observation is 1 / (1 + e^−(intercept + Σ weightᵢ (valueᵢ − meanᵢ) / deviationᵢ)). */
export interface LogisticFit {
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
  readonly weight: readonly number[];
  readonly intercept: number;
}

/** The likelihood is concave, and over standardised features steps of this size do not leave it. */
const STEP = 0.5;
const MOST_STEPS = 20_000;
const FLAT = 1e-9;
/** Keeps weights finite where a feature parts the observations; the intercept is free. */
const RIDGE = 1e-3;

/** The most likely fit, but for a small ridge. Throws a RangeError unless there are observations of both kinds. */
export function fitLogistic(observations: readonly Observation[]): LogisticFit {
  if (new Set(observations.map(({ isTrue }) => isTrue)).size < 2)
    throw new RangeError('a fit needs observations that are so and some that are not');
  const width = observations[0]?.values.length ?? 0;
  const columns = Array.from({ length: width }, (_, i) => observations.map(({ values }) => at(values, i)));
  const mean = columns.map(meanOf);
  const deviation = columns.map((column, i) => deviationOf(column, at(mean, i)) || 1);
  const rows = observations.map(({ values }) => [
    1,
    ...values.map((value, i) => (value - at(mean, i)) / at(deviation, i)),
  ]);
  const labels = observations.map(({ isTrue }) => Number(isTrue));
  let coefficients = new Array<number>(width + 1).fill(0);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const slope = slopeAt(coefficients, rows, labels);
    coefficients = coefficients.map((value, i) => value + STEP * at(slope, i));
    if (slope.every((value) => Math.abs(value) < FLAT)) break;
  }
  const [intercept = 0, ...weight] = coefficients;
  return { mean, deviation, weight, intercept };
}

/** Of the mean log-likelihood less the ridge. */
function slopeAt(
  coefficients: readonly number[],
  rows: readonly (readonly number[])[],
  labels: readonly number[],
): number[] {
  const slope = new Float64Array(coefficients.length);
  for (const [k, row] of rows.entries()) {
    const score = row.reduce((sum, value, i) => sum + value * at(coefficients, i), 0);
    const missed = at(labels, k) - 1 / (1 + Math.exp(-score));
    for (const [i, value] of row.entries()) slope[i] = (slope[i] ?? 0) + value * missed;
  }
  return [...slope].map((sum, i) => sum / rows.length - (i === 0 ? 0 : RIDGE * at(coefficients, i)));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviationOf(values: readonly number[], mean: number): number {
  return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)));
}

function at(values: readonly number[], index: number): number {
  const value = values[index];
  if (value === undefined) throw new RangeError(`no value ${index}`);
  return value;
}
