// Counting pairs by what they are sliced by: a pair counts wherever one of its records belongs.

import type { MatchTruth } from '../truth/match-truth';
import { type Groups, membersOf, pairsOf } from './groups';

const MOST_DIFFERING_FIELDS = 63;

/** Counts of pairs by slice, in the order of the names that the truth gives; source pairs by (a, b) with a <= b. */
export interface PairTally {
  readonly operator: Float64Array;
  readonly sourcePair: Float64Array;
  readonly ageBand: Float64Array;
  readonly sexAtBirth: Float64Array;
  readonly differingFields: Float64Array;
  readonly difficulty: Float64Array;
}

export function emptyTally({ attributes, pairFacts }: MatchTruth): PairTally {
  return {
    operator: new Float64Array(attributes.operatorNames.length),
    sourcePair: new Float64Array(attributes.systemNames.length ** 2),
    ageBand: new Float64Array(attributes.ageBandNames.length),
    sexAtBirth: new Float64Array(attributes.sexNames.length),
    differingFields: new Float64Array(MOST_DIFFERING_FIELDS + 1),
    difficulty: new Float64Array(pairFacts?.difficulty?.names.length ?? 0),
  };
}

/** Counts a pair by what is known of any record. */
export function tallyPair(
  tally: PairTally,
  { attributes }: MatchTruth,
  [a, b]: readonly [number, number],
): void {
  const { operatorsLow: low, operatorsHigh: high, systemOf, systemNames } = attributes;
  countBits(tally.operator, (low[a] ?? 0) | (low[b] ?? 0), 0);
  countBits(tally.operator, (high[a] ?? 0) | (high[b] ?? 0), 32);
  increment(tally.sourcePair, sourcePairOf(systemOf[a] ?? 0, systemOf[b] ?? 0, systemNames.length));
  countEither(tally.ageBand, attributes.ageBandOf[a] ?? 0, attributes.ageBandOf[b] ?? 0);
  countEither(tally.sexAtBirth, attributes.sexOf[a] ?? 0, attributes.sexOf[b] ?? 0);
}

/** Counts a true pair by what is known of it as a pair. */
export function tallyFacts(
  tally: PairTally,
  { pairFacts }: MatchTruth,
  [a, b]: readonly [number, number],
): void {
  if (pairFacts?.differingFields) increment(tally.differingFields, pairFacts.differingFields(a, b));
  if (pairFacts?.difficulty) increment(tally.difficulty, pairFacts.difficulty.levelOf(a, b));
}

/** Counts all pairs within all groups without visiting them: all but those of which neither record belongs. */
export function tallyGroups(truth: MatchTruth, groups: Groups): PairTally {
  const total = emptyTally(truth);
  const group = emptyGroupCounts(truth);
  for (let i = 0; i < groups.count; i += 1) {
    const members = membersOf(groups, i);
    if (members.length < 2) continue;
    for (const record of members) countRecord(group, truth, record);
    addEither(total.operator, group.operator, members.length);
    addEither(total.ageBand, group.ageBand, members.length);
    addEither(total.sexAtBirth, group.sexAtBirth, members.length);
    addSourcePairs(total.sourcePair, group.system);
  }
  return total;
}

/** Records of one group by slice. */
interface GroupCounts {
  readonly operator: Float64Array;
  readonly system: Float64Array;
  readonly ageBand: Float64Array;
  readonly sexAtBirth: Float64Array;
}

function emptyGroupCounts({ attributes }: MatchTruth): GroupCounts {
  return {
    operator: new Float64Array(attributes.operatorNames.length),
    system: new Float64Array(attributes.systemNames.length),
    ageBand: new Float64Array(attributes.ageBandNames.length),
    sexAtBirth: new Float64Array(attributes.sexNames.length),
  };
}

function countRecord(counts: GroupCounts, { attributes }: MatchTruth, record: number): void {
  countBits(counts.operator, attributes.operatorsLow[record] ?? 0, 0);
  countBits(counts.operator, attributes.operatorsHigh[record] ?? 0, 32);
  increment(counts.system, attributes.systemOf[record] ?? 0);
  increment(counts.ageBand, attributes.ageBandOf[record] ?? 0);
  increment(counts.sexAtBirth, attributes.sexOf[record] ?? 0);
}

/** Adds the pairs of `size` records of which either is counted, and clears the counts. */
function addEither(totals: Float64Array, counts: Float64Array, size: number): void {
  for (let i = 0; i < counts.length; i += 1) {
    totals[i] = (totals[i] ?? 0) + pairsOf(size) - pairsOf(size - (counts[i] ?? 0));
    counts[i] = 0;
  }
}

function addSourcePairs(totals: Float64Array, counts: Float64Array): void {
  for (let s = 0; s < counts.length; s += 1) {
    const ofS = counts[s] ?? 0;
    if (ofS === 0) continue;
    const row = s * counts.length;
    totals[row + s] = (totals[row + s] ?? 0) + pairsOf(ofS);
    for (let t = s + 1; t < counts.length; t += 1) {
      totals[row + t] = (totals[row + t] ?? 0) + ofS * (counts[t] ?? 0);
    }
  }
  counts.fill(0);
}

function sourcePairOf(s: number, t: number, systems: number): number {
  return s <= t ? s * systems + t : t * systems + s;
}

function countBits(counts: Float64Array, mask: number, offset: number): void {
  for (let rest = mask; rest !== 0; rest &= rest - 1) {
    increment(counts, offset + 31 - Math.clz32(rest & -rest));
  }
}

function countEither(counts: Float64Array, a: number, b: number): void {
  increment(counts, a);
  if (a !== b) increment(counts, b);
}

function increment(counts: Float64Array, place: number): void {
  counts[place] = (counts[place] ?? 0) + 1;
}
