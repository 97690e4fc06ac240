// Who has what: every condition gets exactly its quota of carriers, spread by prior, frailty and cause.

import { keyedStream } from '@synthward/kernel';
import type { ConditionDefinition } from '../clinical/condition-definition';
import type { Stratum } from './strata';

/** A condition of the plan with the place of its cause among the planned conditions. */
export interface ConditionTarget {
  readonly definition: ConditionDefinition;
  /** Carriers in the whole cohort. */
  readonly quota: number;
  /** Position of the nearest planned cause in the list, before this one; -1 for a root. */
  readonly parent: number;
  /** Odds of carriers of the cause relative to non-carriers. */
  readonly oddsRatio: number;
}

export interface PlannedCondition extends ConditionTarget {
  /** People in each group; see groupsOf. */
  readonly sizes: Int32Array;
  /** Carriers in each group. */
  readonly takes: Int32Array;
}

/** A condition whose quota exceeds the people who can have it. */
export interface Shortage {
  readonly target: ConditionTarget;
  readonly eligible: number;
}

export const QUINTILES = 5;

/** Odds of a condition by frailty quintile, relative to the middle one: an engine assumption. */
const FRAILTY_ODDS = [0.5, 0.75, 1, 1.4, 2];

const BISECTIONS = 80;

/**
 * Plans the targets in order. A root's groups are the cells (stratum x frailty quintile); a child's groups are each
 * group of its cause split into carriers (2g) and non-carriers (2g + 1). A quota that
 * cannot be met is planned as far as it goes, and is among the shortages.
 */
export function planConditions(
  targets: readonly ConditionTarget[],
  strata: readonly Stratum[],
  seed: number,
): { planned: PlannedCondition[]; shortages: Shortage[] } {
  const planned: PlannedCondition[] = [];
  const shortages: Shortage[] = [];
  for (const target of targets) {
    const parent = planned[target.parent];
    const sizes = parent ? splitByCarriers(parent) : cellSizes(strata);
    const odds = oddsOfGroups(target, strata, sizes.length);
    const eligible = sizes.reduce((sum, size, group) => ((odds[group] ?? 0) > 0 ? sum + size : sum), 0);
    if (eligible < target.quota) shortages.push({ target, eligible });
    const quota = Math.min(target.quota, eligible);
    planned.push({
      ...target,
      sizes,
      takes: shareOut(quota, { sizes, odds, eligible, seed, id: target.definition.id }),
    });
  }
  return { planned, shortages };
}

/** First rank of frailty quintile `quintile` among `size` people. */
export function quintileStart(size: number, quintile: number): number {
  return Math.floor((size * quintile) / QUINTILES);
}

function cellSizes(strata: readonly Stratum[]): Int32Array {
  return Int32Array.from(
    strata.flatMap(({ size }) =>
      FRAILTY_ODDS.map((_, quintile) => quintileStart(size, quintile + 1) - quintileStart(size, quintile)),
    ),
  );
}

function splitByCarriers({ sizes, takes }: PlannedCondition): Int32Array {
  const split = new Int32Array(2 * sizes.length);
  sizes.forEach((size, group) => {
    const carriers = takes[group] ?? 0;
    split[2 * group] = carriers;
    split[2 * group + 1] = size - carriers;
  });
  return split;
}

/** Prior odds of each group; 0 where the condition is impossible. */
function oddsOfGroups(target: ConditionTarget, strata: readonly Stratum[], groups: number): Float64Array {
  const groupsPerCell = groups / Math.max(1, strata.length * QUINTILES);
  const needsCause = target.definition.requiresCause === true && target.parent >= 0;
  const odds = new Float64Array(groups);
  for (let group = 0; group < groups; group += 1) {
    const cell = Math.floor(group / groupsPerCell);
    const stratum = strata[Math.floor(cell / QUINTILES)];
    if (!stratum) continue;
    const probability = priorWithin(target.definition, stratum);
    const isExposed = target.parent >= 0 && group % 2 === 0;
    if (probability <= 0 || (needsCause && !isExposed)) continue;
    const frailty = FRAILTY_ODDS[cell % QUINTILES] ?? 1;
    odds[group] = (probability / (1 - probability)) * frailty * (isExposed ? target.oddsRatio : 1);
  }
  return odds;
}

/** The prior in the middle of the stratum; 0 unless everybody in it is old enough. */
function priorWithin(definition: ConditionDefinition, { sexAtBirth, ageFrom, ageTo }: Stratum): number {
  const steps = definition.prior[sexAtBirth];
  if (ageFrom < (steps[0]?.age ?? Number.POSITIVE_INFINITY)) return 0;
  const middle = (ageFrom + ageTo) / 2;
  const step = steps.reduce((found, next) => (next.age <= middle ? next : found), { age: 0, probability: 0 });
  return Math.min(step.probability, 0.98);
}

interface Sharing {
  readonly sizes: Int32Array;
  readonly odds: Float64Array;
  readonly eligible: number;
  readonly seed: number;
  readonly id: string;
}

/**
 * Whole carriers by group, `quota` in all. One factor on the odds (a logit intercept) is bisected until the expected
 * carriers sum to the quota; then the running total is rounded from a keyed starting point, so that each group is
 * within one carrier of its expectation and no group is favoured by its place.
 */
function shareOut(quota: number, { sizes, odds, eligible, seed, id }: Sharing): Int32Array {
  const takes = new Int32Array(sizes.length);
  if (quota === 0) return takes;
  if (quota === eligible) return sizes.map((size, group) => ((odds[group] ?? 0) > 0 ? size : 0));
  const factor = bisectFactor(quota, sizes, odds);
  const start = 0.001 + 0.998 * keyedStream(seed, 'plan/rounding', id).fraction();
  let expected = start;
  let taken = 0;
  sizes.forEach((size, group) => {
    expected += size * carrierShare(odds[group] ?? 0, factor);
    takes[group] = Math.floor(expected) - taken;
    taken += takes[group] ?? 0;
  });
  return takes;
}

function bisectFactor(quota: number, sizes: Int32Array, odds: Float64Array): number {
  let low = 0;
  let high = 1;
  for (let i = 0; i < BISECTIONS; i += 1) {
    const middle = (low + high) / 2;
    const factor = middle / (1 - middle);
    let expected = 0;
    for (let group = 0; group < sizes.length; group += 1) {
      expected += (sizes[group] ?? 0) * carrierShare(odds[group] ?? 0, factor);
    }
    if (expected < quota) low = middle;
    else high = middle;
  }
  return low / (1 - low);
}

function carrierShare(odds: number, factor: number): number {
  const shifted = odds * factor;
  return shifted / (1 + shifted);
}
