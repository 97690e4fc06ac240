// The second baseline: the probabilistic linkage of Fellegi and Sunter (1969), its weights learnt from the records.

import { ln } from '@synthward/kernel';
import { type BlockingKey, type CandidatePairs, candidatePairs, keyOfParts } from './blocking';
import { patternCount, patternOf } from './comparisons';
import type { MatchedPair, MatchRecord } from './match-record';
import { type ClassLikelihoods, estimateMixture, sumOfLogs } from './mixture-estimate';
import { type NormalisedRecord, normalise } from './normalised-record';
import { MOST_RARITY, type Rarity, rarityOf } from './value-rarity';

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
 * as listed. Its score is the log2 of the odds. Nothing is known of the truth: how pairs of one person, of relatives
 * and of strangers agree is estimated from the candidate pairs.
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
    if (score >= leastScore && !areTwins(a, b)) yield { recordA: a.number, recordB: b.number, score };
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

function estimateFrom(patterns: Int32Array): ClassLikelihoods {
  const histogram = new Float64Array(patternCount);
  for (const pattern of patterns) histogram[pattern] = (histogram[pattern] ?? 0) + 1;
  return estimateMixture(histogram);
}

/** "Baby Boy A" and "Baby Boy B" agree in all else: no weight of evidence makes them one. */
function areTwins(a: NormalisedRecord, b: NormalisedRecord): boolean {
  return a.twin !== '' && b.twin !== '' && a.twin !== b.twin;
}

type Weigher = (a: NormalisedRecord, b: NormalisedRecord, pattern: number) => number;

/**
 * The log2 odds of one person against two. Agreement on a rare value counts for more: against strangers in every
 * field, against relatives in the given name alone, for they have the rest in common.
 */
function createWeigher(records: readonly NormalisedRecord[], likelihoodsOf: ClassLikelihoods): Weigher {
  const family = rarityOf(records.map((record) => record.family));
  const given = rarityOf(records.map((record) => record.given));
  const phone = rarityOf(records.map((record) => record.phone));
  const address = rarityOf(records.map((record) => record.address));
  return (a, b, pattern) => {
    const { onePerson, relatives, strangers } = likelihoodsOf(pattern);
    const ofGiven = ifEqual(given, a.given, b.given);
    const ofRest = bounded(
      ifEqual(family, a.family, b.family) +
        ifEqual(phone, a.phone, b.phone) +
        ifEqual(address, a.address, b.address),
    );
    const twoPersons = sumOfLogs([relatives - ofGiven, strangers - ofGiven - ofRest]);
    return (onePerson - twoPersons) / Math.LN2;
  };
}

/** What a household has in common is rare together: it counts like one value. */
function bounded(rarity: number): number {
  return Math.max(-MOST_RARITY, Math.min(MOST_RARITY, rarity));
}

function ifEqual(rarity: Rarity, a: string, b: string): number {
  return a === b ? rarity(a) : 0;
}
