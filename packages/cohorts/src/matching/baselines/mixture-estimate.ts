// The Fellegi-Sunter model from unlabelled pairs: expectation maximisation over patterns (Winkler 1988; Jaro 1989).

import { comparisons, levelsOf, UNKNOWN } from './comparisons';

/** Fixed, so that equal input gives equal weights; the shares have settled long before. */
const ITERATIONS = 40;
/** The weight of the starting shares against the data, in pairs. Keeps shares away from 0 when pairs are few. */
const PRIOR_PAIRS = 8;
const FIRST_PREVALENCE = 0.3;

/** A pattern of agreement and how many candidate pairs show it. */
export interface PatternCount {
  readonly levels: readonly number[];
  readonly pairs: number;
}

/** By comparison and level: shares of pairs of one person (m) and of two persons (u), and how many pairs are of one. */
export interface MixtureEstimate {
  readonly m: readonly (readonly number[])[];
  readonly u: readonly (readonly number[])[];
  readonly prevalence: number;
}

/** The patterns that occur, from how often each occurs. */
export function patternCounts(histogram: Float64Array): PatternCount[] {
  const counts: PatternCount[] = [];
  for (const [pattern, pairs] of histogram.entries()) {
    if (pairs > 0) counts.push({ levels: levelsOf(pattern), pairs });
  }
  return counts;
}

/** The estimate after a fixed number of rounds from the starting shares of the comparisons. */
export function estimateMixture(patterns: readonly PatternCount[]): MixtureEstimate {
  let estimate: MixtureEstimate = {
    m: comparisons.map(({ ofOnePerson }) => [1, ...ofOnePerson]),
    u: comparisons.map(({ ofTwoPersons }) => [1, ...ofTwoPersons]),
    prevalence: FIRST_PREVALENCE,
  };
  for (let round = 0; round < ITERATIONS; round += 1) estimate = refine(estimate, patterns);
  return estimate;
}

function refine(estimate: MixtureEstimate, patterns: readonly PatternCount[]): MixtureEstimate {
  const m = comparisons.map(({ ofOnePerson }) => startOf(ofOnePerson));
  const u = comparisons.map(({ ofTwoPersons }) => startOf(ofTwoPersons));
  let matched = PRIOR_PAIRS * FIRST_PREVALENCE;
  let total = PRIOR_PAIRS;
  for (const { levels, pairs } of patterns) {
    const share = posterior(estimate, levels);
    addTo(m, levels, pairs * share);
    addTo(u, levels, pairs * (1 - share));
    matched += pairs * share;
    total += pairs;
  }
  return { m: m.map(toShares), u: u.map(toShares), prevalence: matched / total };
}

/** The probability that pairs of these levels are of one person. */
function posterior({ m, u, prevalence }: MixtureEstimate, levels: readonly number[]): number {
  let one = prevalence;
  let two = 1 - prevalence;
  for (const [i, level] of levels.entries()) {
    one *= m[i]?.[level] ?? 1;
    two *= u[i]?.[level] ?? 1;
  }
  return one / (one + two);
}

function startOf(shares: readonly number[]): number[] {
  return [0, ...shares.map((share) => share * PRIOR_PAIRS)];
}

function addTo(counts: readonly number[][], levels: readonly number[], pairs: number): void {
  for (const [i, level] of levels.entries()) {
    const row = counts[i];
    if (row && level !== UNKNOWN) row[level] = (row[level] ?? 0) + pairs;
  }
}

/** Shares of the known levels; the unknown one keeps the share 1 in both classes and so never decides. */
function toShares(counts: readonly number[]): number[] {
  const total = counts.reduce((a, b) => a + b, 0);
  return counts.map((count, level) => (level === UNKNOWN ? 1 : count / total));
}
