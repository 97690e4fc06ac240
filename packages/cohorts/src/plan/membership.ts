// From a patient's index to everything the plan decided about that patient, without visiting anybody else.

import { deathPlanner } from './deceased';
import type { PlannedMix } from './mix';
import { PermutationCache } from './permutation-cache';
import type { CohortPlan } from './plan';
import { type PlannedCondition, QUINTILES, quintileStart } from './prevalence';
import { recordPlanner } from './record-slots';
import { seatingOf } from './seats';
import type { Stratum } from './strata';
import type { PlannedPatient } from './types';

export type Membership = (index: number) => PlannedPatient;

/** Builds the lookup; it keeps bounded caches and is otherwise a pure function of the plan. */
export function membershipOf(plan: CohortPlan): Membership {
  const { seed } = plan.spec;
  const seating = seatingOf(plan);
  const payerRanks = new PermutationCache(seed, 'plan/payer');
  const frailtyRanks = new PermutationCache(seed, 'plan/frailty');
  const isDeceased = deathPlanner(plan);
  const carriers = plan.conditions.map(
    ({ definition }) => new PermutationCache(seed, `plan/condition/${definition.id}`),
  );
  const recordsOf = recordPlanner(plan);

  return (index) => {
    const seat = seating.of(index);
    const { cell, rank } = seat;
    const stratum = requireStratum(plan.strata, cell.stratum);
    const rankInStratum = cell.offset + rank - stratum.offset;
    const frailtyRank = frailtyRanks.get(cell.stratum, stratum.size).apply(rankInStratum);
    const frailty = findQuintile(stratum.size, frailtyRank);
    const { isAddressDrifted, records, wrongMerge } = recordsOf(index);
    const payerRank = payerRanks.get(cell.stratum, stratum.size).apply(rankInStratum);
    return {
      index,
      age: cell.age,
      sexAtBirth: cell.sexAtBirth,
      payer: nameAt(plan.payers, cell.stratum, payerRank),
      language: cell.language,
      frailty,
      conditions: conditionsAt(plan.conditions, carriers, {
        group: cell.stratum * QUINTILES + frailty,
        rank: frailtyRank - quintileStart(stratum.size, frailty),
      }),
      isDeceased: isDeceased(seat),
      isAddressDrifted,
      records,
      wrongMerge,
    };
  };
}

function requireStratum(strata: readonly Stratum[], number: number): Stratum {
  const stratum = strata[number];
  if (!stratum) throw new RangeError(`stratum ${number} is outside the plan`);
  return stratum;
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
