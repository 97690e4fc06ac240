// The second baseline: the probabilistic linkage of Fellegi and Sunter (1969), its weights learnt from the records.

import { ln } from '@synthward/kernel';
import { type BlockingKey, type CandidatePairs, candidatePairs, keyOfParts } from './blocking';
import { comparisons, levelsOf, patternCount, patternOf } from './comparisons';
import type { MatchedPair, MatchRecord } from './match-record';
import { estimateMixture, type MixtureEstimate, patternCounts } from './mixture-estimate';
import { type NormalisedRecord, normalise } from './normalised-record';
import { type FrequencyBits, frequencyBits } from './value-frequencies';

/** A pair matches from this probability on. */
const LEAST_PROBABILITY = 0.9;
const LARGEST_BLOCK = 300;

/** Pairs that share any of these keys are compared; each pass forgives errors in other fields. */
const PASSES: readonly BlockingKey[] = [
  ({ ssn }) => keyOfParts(ssn),
  ({ email }) => keyOfParts(email),
  ({ birthDate, familySound }) => keyOfParts(birthDate, familySound),
  ({ birthDate, givenSound }) => keyOfParts(birthDate, givenSound),
  ({ birthDate, sex, given, family }) => keyOfParts(birthDate, sex, initials(given, family)),
  ({ birthDate, postalCode }) => keyOfParts(birthDate, postalCode),
  ({ phone, given }) => keyOfParts(phone, given.charAt(0)),
  ({ address, given }) => keyOfParts(address, given.charAt(0)),
  ({ family, given, birthDate }) => keyOfParts(family, given, birthDate.slice(0, 4)),
  ({ family, given, postalCode }) => keyOfParts(family, given, postalCode),
];

/**
 * Every pair of records that is one person with a probability of 0.9 or more, once, in ascending order of the records
 * as listed. Its score is the log2 of the odds. Nothing is known of the truth: the shares of agreement among pairs of
 * one and of two persons are estimated from the candidate pairs.
 */
export function* fellegiSunterMatches(records: readonly MatchRecord[]): Generator<MatchedPair> {
  const normalised = records.map(normalise);
  const pairs = candidatePairs(normalised, PASSES, LARGEST_BLOCK);
  const patterns = comparePairs(normalised, pairs);
  const weigh = createWeigher(normalised, estimateFrom(patterns));
  const leastScore = ln(LEAST_PROBABILITY / (1 - LEAST_PROBABILITY)) / Math.LN2;
  for (let place = 0; place < pairs.count; place += 1) {
    const [a, b] = recordsAt(normalised, pairs.pairAt(place));
    const score = weigh(a, b, patterns[place] ?? 0);
    if (score >= leastScore) yield { recordA: a.number, recordB: b.number, score };
  }
}

/** The initials of both names in alphabetical order, so that swapped names meet. */
function initials(given: string, family: string): string {
  const [a, b] = [given.charAt(0), family.charAt(0)];
  if (a === '' || b === '') return '';
  return a < b ? a + b : b + a;
}

function recordsAt(
  records: readonly NormalisedRecord[],
  [a, b]: readonly [number, number],
): readonly [NormalisedRecord, NormalisedRecord] {
  const [first, second] = [records[a], records[b]];
  if (!first || !second) throw new RangeError(`no records at ${a} and ${b}`);
  return [first, second];
}

function comparePairs(records: readonly NormalisedRecord[], pairs: CandidatePairs): Int32Array {
  const patterns = new Int32Array(pairs.count);
  for (let place = 0; place < pairs.count; place += 1) {
    patterns[place] = patternOf(...recordsAt(records, pairs.pairAt(place)));
  }
  return patterns;
}

function estimateFrom(patterns: Int32Array): MixtureEstimate {
  const histogram = new Float64Array(patternCount);
  for (const pattern of patterns) histogram[pattern] = (histogram[pattern] ?? 0) + 1;
  return estimateMixture(patternCounts(histogram));
}

type Weigher = (a: NormalisedRecord, b: NormalisedRecord, pattern: number) => number;

/** The weight of a pair in bits: prior, levels of agreement, and how common the values are that agree. */
function createWeigher(records: readonly NormalisedRecord[], estimate: MixtureEstimate): Weigher {
  const weightOf = patternWeights(estimate);
  const family = frequencyBits(records.map((record) => record.family));
  const given = frequencyBits(records.map((record) => record.given));
  const phone = frequencyBits(records.map((record) => record.phone));
  return (a, b, pattern) =>
    weightOf(pattern) +
    bitsIfEqual(family, a.family, b.family) +
    bitsIfEqual(given, a.given, b.given) +
    bitsIfEqual(phone, a.phone, b.phone);
}

function bitsIfEqual(bits: FrequencyBits, a: string, b: string): number {
  return a === b ? bits(a) : 0;
}

/** The weight of each pattern, worked out once. */
function patternWeights({ m, u, prevalence }: MixtureEstimate): (pattern: number) => number {
  const known = new Map<number, number>();
  const prior = ln(prevalence / (1 - prevalence)) / Math.LN2;
  return (pattern) => {
    const before = known.get(pattern);
    if (before !== undefined) return before;
    const levels = levelsOf(pattern);
    const weight = comparisons.reduce((sum, _, i) => sum + log2Ratio(m[i], u[i], levels[i] ?? 0), prior);
    known.set(pattern, weight);
    return weight;
  };
}

function log2Ratio(m: readonly number[] = [], u: readonly number[] = [], level: number): number {
  return ln((m[level] ?? 1) / (u[level] ?? 1)) / Math.LN2;
}
