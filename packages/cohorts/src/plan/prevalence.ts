// Who has what: every condition gets exactly its quota of carriers, spread by prior, frailty and cause.

import type { ConditionDefinition } from '@synthward/contracts';
import { keyedStream } from '@synthward/kernel';
import { eligibleIn, shareOut } from './share-out';
import type { Stratum } from './strata';
import { priorWithin } from './stratum-prior';

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

/**
 * Odds of a condition by frailty quintile, relative to the middle one: an engine assumption, chosen so that one and
 * several chronic conditions are about as frequent among adults as published (see background.test.ts).
 */
const FRAILTY_ODDS = [0.45, 0.7, 1, 1.45, 2.25];

/**
 * Plans the targets in order. A root's groups are the cells (stratum x frailty quintile); a child's groups are each
 * group of its cause split into carriers (2g) and non-carriers (2g + 1). A quota that cannot be met is planned as far
 * as it goes, and is among the shortages.
 */
export function planConditions(
  targets: readonly ConditionTarget[],
  strata: readonly Stratum[],
  seed: number,
): { planned: PlannedCondition[]; shortages: Shortage[] } {
  const planned: PlannedCondition[] = [];
  const shortages: Shortage[] = [];
  const cells = cellSizes(strata);
  for (const target of targets) {
    const parent = planned[target.parent];
    const sizes = parent ? splitByCarriers(parent) : cells;
    const groups = { sizes, odds: oddsOfGroups(target, strata, sizes.length) };
    const eligible = eligibleIn(groups);
    const start = 0.001 + 0.998 * keyedStream(seed, 'plan/rounding', target.definition.id).fraction();
    if (eligible < target.quota) shortages.push({ target, eligible });
    const quota = Math.min(target.quota, eligible);
    planned.push({ ...target, quota, sizes, takes: shareOut(quota, groups, start) });
  }
  return { planned, shortages };
}

/** First rank of frailty quintile `quintile` among `size` people. */
export function quintileStart(size: number, quintile: number): number {
  return Math.floor((size * quintile) / QUINTILES);
}

/** Carriers in the stratum at position `number` of `strata` strata. */
export function carriersIn({ takes }: PlannedCondition, number: number, strata: number): number {
  const groups = takes.length / strata;
  let carriers = 0;
  for (let group = number * groups; group < (number + 1) * groups; group += 1) carriers += takes[group] ?? 0;
  return carriers;
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
  for (let group = 0; group < sizes.length; group += 1) {
    const carriers = takes[group] ?? 0;
    split[2 * group] = carriers;
    split[2 * group + 1] = (sizes[group] ?? 0) - carriers;
  }
  return split;
}

/** Prior odds of each group; 0 where the condition is impossible. */
function oddsOfGroups(target: ConditionTarget, strata: readonly Stratum[], groups: number): Float64Array {
  const odds = new Float64Array(groups);
  const perCell = groups / Math.max(1, strata.length * QUINTILES);
  const [exposed, unexposed] = factorsOfCause(target);
  let group = 0;
  for (const stratum of strata) {
    const probability = priorWithin(target.definition, stratum);
    for (const frailty of FRAILTY_ODDS) {
      const prior = (probability / (1 - probability)) * frailty;
      for (let i = 0; i < perCell; i += 1) odds[group + i] = prior * (i % 2 === 0 ? exposed : unexposed);
      group += perCell;
    }
  }
  return odds;
}

/** What the cause does to the odds of its carriers, and of the others. */
function factorsOfCause({ definition, parent, oddsRatio }: ConditionTarget): readonly [number, number] {
  if (parent < 0) return [1, 1];
  return [oddsRatio, definition.requiresCause ? 0 : 1];
}
