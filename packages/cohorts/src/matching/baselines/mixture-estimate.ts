// The Fellegi-Sunter model from unlabelled pairs, by expectation maximisation over patterns of agreement (Jaro 1989).
// A third class beside matches and strangers holds relatives, who agree on name, address, telephone and, as twins, on
// the birth date (mixtures of three classes: Larsen and Rubin 2001). Without it they pass for matches.

import { exp, ln } from '@synthward/kernel';
import { type Comparison, comparisons, levelsOf, UNKNOWN } from './comparisons';

/** Fixed, so that equal input gives equal weights; the shares have settled long before. */
const ITERATIONS = 40;
/** The weight of the starting shares against the data, in pairs. Keeps shares away from 0 when pairs are few. */
const PRIOR_PAIRS = 10;

const pairClasses = ['onePerson', 'relatives', 'strangers'] as const;
type PairClass = (typeof pairClasses)[number];

/** Where the estimate starts: how many of the candidates are of each class (engine assumption). */
const FIRST_PREVALENCE: Readonly<Record<PairClass, number>> = {
  onePerson: 0.3,
  relatives: 0.1,
  strangers: 0.6,
};

const startingShares: Readonly<Record<PairClass, (comparison: Comparison) => readonly number[]>> = {
  onePerson: ({ ofOnePerson }) => ofOnePerson,
  relatives: ({ ofRelatives }) => ofRelatives,
  strangers: ({ ofStrangers }) => ofStrangers,
};

/** A pattern of agreement and how many candidate pairs show it. */
interface PatternCount {
  readonly levels: readonly number[];
  readonly pairs: number;
}

/** Pairs of one class: how many of all pairs they are, and by comparison and level how many of them are on it. */
interface ClassEstimate {
  readonly prevalence: number;
  readonly shares: readonly (readonly number[])[];
}

type MixtureEstimate = Readonly<Record<PairClass, ClassEstimate>>;

/** For each class, the natural logarithm of the probability that a pair is of it and shows the pattern. */
export type ClassLikelihoods = (pattern: number) => Readonly<Record<PairClass, number>>;

/** The likelihoods, estimated from how often each pattern occurs; worked out once for each pattern asked for. */
export function estimateMixture(histogram: Float64Array): ClassLikelihoods {
  const patterns = patternCounts(histogram);
  let estimate: MixtureEstimate = eachClass((name) => ({
    prevalence: FIRST_PREVALENCE[name],
    shares: comparisons.map((comparison) => [1, ...startingShares[name](comparison)]),
  }));
  for (let round = 0; round < ITERATIONS; round += 1) estimate = refine(estimate, patterns);
  const known = new Map<number, Readonly<Record<PairClass, number>>>();
  return (pattern) => {
    const before = known.get(pattern);
    if (before) return before;
    const levels = levelsOf(pattern);
    const likelihoods = eachClass((name) => logLikelihood(estimate[name], levels));
    known.set(pattern, likelihoods);
    return likelihoods;
  };
}

function patternCounts(histogram: Float64Array): PatternCount[] {
  const counts: PatternCount[] = [];
  for (const [pattern, pairs] of histogram.entries()) {
    if (pairs > 0) counts.push({ levels: levelsOf(pattern), pairs });
  }
  return counts;
}

function eachClass<Value>(of: (name: PairClass) => Value): Record<PairClass, Value> {
  return {
    onePerson: of('onePerson'),
    relatives: of('relatives'),
    strangers: of('strangers'),
  };
}

/** One round: shares out every pattern over the classes, then takes the classes' shares from what they received. */
function refine(estimate: MixtureEstimate, patterns: readonly PatternCount[]): MixtureEstimate {
  const counts = eachClass((name) =>
    comparisons.map((comparison) => priorCounts(startingShares[name](comparison))),
  );
  const received = eachClass((name) => PRIOR_PAIRS * FIRST_PREVALENCE[name]);
  let total = PRIOR_PAIRS;
  for (const { levels, pairs } of patterns) {
    const logs = eachClass((name) => logLikelihood(estimate[name], levels));
    const all = sumOfLogs(Object.values(logs));
    for (const name of pairClasses) {
      const part = pairs * exp(Math.max(-700, logs[name] - all));
      addTo(counts[name], levels, part);
      received[name] += part;
    }
    total += pairs;
  }
  return eachClass((name) => ({ prevalence: received[name] / total, shares: counts[name].map(toShares) }));
}

function logLikelihood({ prevalence, shares }: ClassEstimate, levels: readonly number[]): number {
  let product = prevalence;
  for (const [i, level] of levels.entries()) product *= shares[i]?.[level] ?? 1;
  return ln(product);
}

/** The logarithm of a sum, from the logarithms of its parts; none may be further than 700 below the largest to count. */
export function sumOfLogs(logs: readonly number[]): number {
  const largest = Math.max(...logs);
  return largest + ln(logs.reduce((sum, log) => sum + exp(Math.max(-700, log - largest)), 0));
}

function priorCounts(shares: readonly number[]): number[] {
  return [0, ...shares.map((share) => share * PRIOR_PAIRS)];
}

function addTo(counts: readonly number[][], levels: readonly number[], pairs: number): void {
  for (const [i, level] of levels.entries()) {
    const row = counts[i];
    if (row && level !== UNKNOWN) row[level] = (row[level] ?? 0) + pairs;
  }
}

/** Shares of the known levels; the unknown one keeps the share 1 in all classes and so never decides. */
function toShares(counts: readonly number[]): number[] {
  const total = counts.reduce((a, b) => a + b, 0);
  return counts.map((count, level) => (level === UNKNOWN ? 1 : count / total));
}
