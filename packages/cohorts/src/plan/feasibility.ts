// What stands in the way of a prevalence, and the smallest step that removes it.

import type { CohortSpec, Problem } from '@synthward/contracts';
import type { PlannedCondition, Shortage } from './prevalence';
import { QUINTILES } from './prevalence';
import type { Stratum } from './strata';

/** A stratum in which more than this share carries a condition deserves a word. */
const STRAIN = 0.9;
const LEAST_PEOPLE_FOR_A_WORD = 20;

/** One problem per shortage, naming for each lever the smallest change that makes the quota possible. */
export function findInfeasibilities(
  spec: CohortSpec,
  shortages: readonly Shortage[],
  planned: readonly PlannedCondition[],
): Problem[] {
  return shortages.map(({ target, eligible }) => {
    const { id, cause, requiresCause } = target.definition;
    const at = spec.conditions.findIndex(({ name }) => name === id);
    const prevalence = spec.conditions[at]?.prevalence ?? target.quota / spec.population;
    const highest = decimalOf(eligible, spec.population);
    const needed = decimalOf(target.quota, spec.population);
    const isBoundByCause = requiresCause === true && target.parent >= 0;
    const who = isBoundByCause ? `have ${cause?.condition}` : `are eligible (${eligibilityOf(target)})`;
    const lever = isBoundByCause
      ? `raise the prevalence of ${planned[target.parent]?.definition.id} to ${needed}`
      : `raise the share of those ages to ${needed}`;
    return {
      pointer: at < 0 ? '/conditions' : `/conditions/${at}/prevalence`,
      code: 'impossible_prevalence',
      message:
        `${id} ${prevalence} needs ${target.quota} carriers; ${eligible} of ${spec.population} patients ${who}. ` +
        `Lower the prevalence to ${highest}, or ${lever}.`,
      suggestion: highest,
    };
  });
}

/** Warnings for strata that a target pushes above 90 % carriers. */
export function findStrains(
  spec: CohortSpec,
  planned: readonly PlannedCondition[],
  strata: readonly Stratum[],
): Problem[] {
  return planned.flatMap((condition) => {
    const strained = strata.filter((stratum, i) => isStrained(condition, stratum, i, strata.length));
    if (strained.length === 0) return [];
    const { id } = condition.definition;
    const at = spec.conditions.findIndex(({ name }) => name === id);
    const ages = strained
      .map(({ sexAtBirth, ageFrom, ageTo }) => `${sexAtBirth} ${ageFrom}-${ageTo}`)
      .join(', ');
    const message = `${id} is carried by more than 90 % of: ${ages}. A lower prevalence would look more natural.`;
    return [
      {
        pointer: at < 0 ? '/conditions' : `/conditions/${at}/prevalence`,
        code: 'strained_prevalence',
        message,
      },
    ];
  });
}

function isStrained(condition: PlannedCondition, { size }: Stratum, number: number, strata: number): boolean {
  if (size < LEAST_PEOPLE_FOR_A_WORD || condition.definition.requiresCause) return false;
  const groups = condition.takes.length / (strata * QUINTILES);
  const from = number * QUINTILES * groups;
  const carriers = condition.takes.subarray(from, from + QUINTILES * groups).reduce((a, b) => a + b, 0);
  return carriers > STRAIN * size;
}

function eligibilityOf({ definition }: Shortage['target']): string {
  const ages = Object.entries(definition.prior).flatMap(([sex, steps]) =>
    steps[0] ? [`${sex} from ${steps[0].age}`] : [],
  );
  return ages.join(', ');
}

/** The share as the shortest decimal whose quota is exactly `count`, rounded down in the last place. */
function decimalOf(count: number, population: number): string {
  for (let digits = 0; digits <= 12; digits += 1) {
    const scale = 10n ** BigInt(digits);
    const scaled = (BigInt(count) * scale * 2n + BigInt(population)) / (2n * BigInt(population));
    const quota = (2n * BigInt(population) * scaled + scale) / (2n * scale);
    if (quota === BigInt(count)) return printScaled(scaled, digits);
  }
  throw new RangeError(`no decimal gives ${count} of ${population}`);
}

function printScaled(scaled: bigint, digits: number): string {
  const text = scaled.toString().padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
