// Whole carriers for each group of people, by the odds of the group.

export interface Groups {
  /** People in each group. */
  readonly sizes: Int32Array;
  /** Prior odds of each group; 0 where nobody can be a carrier. */
  readonly odds: Float64Array;
}

/** Far more than convergence takes: over odds from one in a million to a million to one, 8 steps on average, 15 at most. */
const MOST_STEPS = 200;

/** A step that changes the factor by less than this share ends the search; doubles resolve two more digits. */
const SETTLED = 1e-14;

/** Carriers and their growth with the factor. */
interface Expectation {
  readonly carriers: number;
  readonly slope: number;
}

/** People in groups whose odds are not 0. */
export function eligibleIn({ sizes, odds }: Groups): number {
  let eligible = 0;
  for (let group = 0; group < sizes.length; group += 1) {
    if ((odds[group] ?? 0) > 0) eligible += sizes[group] ?? 0;
  }
  return eligible;
}

/**
 * Carriers by group, `quota` in all; `quota` must not exceed the eligible. One factor on the odds (a logit intercept)
 * makes the expected carriers sum to the quota; then the running total is rounded from `start`, 0.001 to 0.999, so
 * that each group is within one carrier of its expectation and no group is favoured by its place.
 */
export function shareOut(quota: number, groups: Groups, start: number): Int32Array {
  const { sizes, odds } = groups;
  const eligible = eligibleIn(groups);
  if (quota === 0) return new Int32Array(sizes.length);
  if (quota === eligible) return sizes.map((size, group) => ((odds[group] ?? 0) > 0 ? size : 0));
  return roundInPassing(groups, factorFor(quota, groups, eligible), start);
}

function roundInPassing({ sizes, odds }: Groups, factor: number, start: number): Int32Array {
  const takes = new Int32Array(sizes.length);
  let expected = start;
  let taken = 0;
  for (let group = 0; group < sizes.length; group += 1) {
    const shifted = (odds[group] ?? 0) * factor;
    expected += ((sizes[group] ?? 0) * shifted) / (1 + shifted);
    const upTo = Math.floor(expected);
    takes[group] = upTo - taken;
    taken = upTo;
  }
  return takes;
}

/** Solves for the smaller of carriers and non-carriers: the search is quick where it ends far from saturation. */
function factorFor(quota: number, groups: Groups, eligible: number): number {
  const isMinority = 2 * quota <= eligible;
  const live = liveGroups(groups, isMinority);
  return isMinority ? solve(quota, live) : 1 / solve(eligible - quota, live);
}

/** The groups that count, since somebody is in them and can be a carrier; with the odds of carriers, or those against. */
function liveGroups({ sizes, odds }: Groups, isInFavour: boolean): Groups {
  const live = { sizes: new Int32Array(sizes.length), odds: new Float64Array(sizes.length) };
  let count = 0;
  for (let group = 0; group < sizes.length; group += 1) {
    const size = sizes[group] ?? 0;
    const groupOdds = odds[group] ?? 0;
    if (size === 0 || groupOdds === 0) continue;
    live.sizes[count] = size;
    live.odds[count] = isInFavour ? groupOdds : 1 / groupOdds;
    count += 1;
  }
  return { sizes: live.sizes.subarray(0, count), odds: live.odds.subarray(0, count) };
}

/**
 * Newton's method from 0. Expected carriers are a concave, rising function of the factor, so every step stays at or
 * below the root: it cannot overshoot, and needs no bracket. A step back is rounding noise, and the end.
 */
function solve(quota: number, groups: Groups): number {
  let factor = 0;
  for (let i = 0; i < MOST_STEPS; i += 1) {
    const { carriers, slope } = expectationAt(factor, groups);
    const step = (quota - carriers) / slope;
    if (!(step > SETTLED * factor)) break;
    factor += step;
  }
  return factor;
}

function expectationAt(factor: number, { sizes, odds }: Groups): Expectation {
  let carriers = 0;
  let slope = 0;
  for (let group = 0; group < sizes.length; group += 1) {
    const groupOdds = odds[group] ?? 0;
    const growth = ((sizes[group] ?? 0) * groupOdds) / (1 + groupOdds * factor);
    carriers += growth * factor;
    slope += growth / (1 + groupOdds * factor);
  }
  return { carriers, slope };
}
