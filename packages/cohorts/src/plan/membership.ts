// From a patient's index to everything the plan decided about that patient, without visiting anybody else.

import { keyedPermutation } from '@synthward/kernel';
import type { PlannedMix } from './mix';
import { PermutationCache } from './permutation-cache';
import type { CohortPlan } from './plan';
import { type PlannedCondition, QUINTILES, quintileStart } from './prevalence';
import { recordPlanner } from './record-slots';
import type { Stratum } from './strata';
import type { PlannedPatient } from './types';

export type Membership = (index: number) => PlannedPatient;

/** Builds the lookup; it keeps a bounded cache and is otherwise a pure function of the plan. */
export function membershipOf(plan: CohortPlan): Membership {
  const { seed } = plan.spec;
  const places = keyedPermutation(plan.spec.population, seed, 'plan/member');
  const payerRanks = new PermutationCache(seed, 'plan/payer');
  const languageRanks = new PermutationCache(seed, 'plan/language');
  const frailtyRanks = new PermutationCache(seed, 'plan/frailty');
  const carriers = plan.conditions.map(
    ({ definition }) => new PermutationCache(seed, `plan/condition/${definition.id}`),
  );
  const recordsOf = recordPlanner(plan);

  return (index) => {
    const place = places.apply(index);
    const number = findStratum(plan.strata, place);
    const stratum = plan.strata[number];
    if (!stratum) throw new RangeError(`patient ${index} is outside the plan`);
    const rank = place - stratum.offset;
    const frailtyRank = frailtyRanks.get(number, stratum.size).apply(rank);
    const frailty = findQuintile(stratum.size, frailtyRank);
    return {
      index,
      age: ageAt(stratum, rank),
      sexAtBirth: stratum.sexAtBirth,
      payer: nameAt(plan.payers, number, payerRanks.get(number, stratum.size).apply(rank)),
      language: nameAt(plan.languages, number, languageRanks.get(number, stratum.size).apply(rank)),
      frailty,
      conditions: conditionsAt(plan.conditions, carriers, {
        group: number * QUINTILES + frailty,
        rank: frailtyRank - quintileStart(stratum.size, frailty),
      }),
      ...recordsOf(index),
    };
  };
}

/** The last stratum that starts at or before `place`: an empty one shares its start with the next, which then wins. */
function findStratum(strata: readonly Stratum[], place: number): number {
  let low = 0;
  let high = strata.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((strata[middle]?.offset ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

function ageAt({ ageFrom, sizeByYear }: Stratum, rank: number): number {
  let left = rank;
  let year = 0;
  while (left >= (sizeByYear[year] ?? Number.POSITIVE_INFINITY)) {
    left -= sizeByYear[year] ?? 0;
    year += 1;
  }
  return ageFrom + year;
}

function findQuintile(size: number, rank: number): number {
  let quintile = 0;
  while (rank >= quintileStart(size, quintile + 1)) quintile += 1;
  return quintile;
}

function nameAt({ names, cumulative }: PlannedMix, stratum: number, rank: number): string {
  const totals = cumulative[stratum] ?? [];
  const name = names[totals.findIndex((total) => rank < total)];
  if (name === undefined) throw new RangeError(`rank ${rank} is outside stratum ${stratum}`);
  return name;
}

interface Place {
  /** Number of the cell, or of the group of carriers or non-carriers below it. */
  readonly group: number;
  readonly rank: number;
}

/** Walks the nesting tree: carriers of a group are those whose permuted rank is below the group's take. */
function conditionsAt(
  conditions: readonly PlannedCondition[],
  carriers: readonly PermutationCache[],
  cell: Place,
): string[] {
  const places: Place[] = [];
  const found: string[] = [];
  conditions.forEach((condition, i) => {
    const { group, rank } = places[condition.parent] ?? cell;
    const permutation = carriers[i]?.get(group, at(condition.sizes, group));
    const permuted = permutation?.apply(rank) ?? 0;
    const take = at(condition.takes, group);
    const isCarrier = permuted < take;
    if (isCarrier) found.push(condition.definition.id);
    places.push(
      isCarrier ? { group: 2 * group, rank: permuted } : { group: 2 * group + 1, rank: permuted - take },
    );
  });
  return found;
}

function at(counts: Int32Array, group: number): number {
  const count = counts[group];
  if (count === undefined) throw new RangeError(`group ${group} is outside the plan`);
  return count;
}
