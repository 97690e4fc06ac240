// What stands in the way of a prevalence, and the smallest step that removes it.

import type { CohortSpec, Problem } from '@synthward/contracts';
import { isDeclared } from './condition-targets';
import { type ConditionTarget, carriersIn, type PlannedCondition, type Shortage } from './prevalence';
import type { Stratum } from './strata';

/** A stratum in which more than this share carries a condition deserves a word. */
const STRAIN = 0.9;
const LEAST_PEOPLE_FOR_A_WORD = 20;

export interface Shortages {
  readonly spec: CohortSpec;
  readonly targets: readonly ConditionTarget[];
  readonly shortages: readonly Shortage[];
  /** What is still short when the targets are planned with other quotas. */
  readonly replan: (targets: readonly ConditionTarget[]) => readonly Shortage[];
}

/**
 * One problem per declared condition that is short, naming for each lever the smallest change that makes the quota
 * possible. A cause that was added for its effects is never short alone: the effect is, and speaks for both. A
 * background condition that is short is planned as far as it goes: nobody asked for its count.
 */
export function findInfeasibilities(found: Shortages): Problem[] {
  const { spec, shortages } = found;
  return shortages.flatMap((shortage) => {
    const { target, eligible } = shortage;
    const { id } = target.definition;
    const at = spec.conditions.findIndex(({ name }) => name === id);
    const condition = spec.conditions[at];
    if (!condition) return [];
    const highest = decimalOf(eligible, spec.population);
    const { who, lever } = isBoundByCause(found, target)
      ? causeWords(found, shortage)
      : ageWords(found, shortage);
    const message =
      `${id} ${condition.prevalence} needs ${target.quota} carriers; ${eligible} of ${spec.population} patients ` +
      `${who}. Lower the prevalence to ${highest}${lever}.`;
    return [
      {
        pointer: `/conditions/${at}/prevalence`,
        code: 'impossible_prevalence',
        message,
        suggestion: highest,
      },
    ];
  });
}

interface Words {
  /** Who can have the condition. */
  readonly who: string;
  /** The other lever; empty where there is none. */
  readonly lever: string;
}

function isBoundByCause({ spec, targets }: Shortages, { definition, parent }: ConditionTarget): boolean {
  const cause = targets[parent];
  return definition.requiresCause === true && cause !== undefined && isDeclared(spec, cause.definition.id);
}

function ageWords({ spec }: Shortages, { target }: Shortage): Words {
  const needed = decimalOf(target.quota, spec.population);
  return {
    who: `are eligible (${eligibilityOf(target)})`,
    lever: `, or raise their share to ${needed}`,
  };
}

/**
 * More carriers of the cause help unless they too would be of the wrong age, or crowd out something else: so the lever
 * is tried before it is named.
 */
function causeWords(found: Shortages, { target }: Shortage): Words {
  const { spec, targets } = found;
  const cause = target.definition.cause?.condition ?? '';
  const raised = targets.map((other, i) =>
    i === target.parent ? { ...other, quota: Math.max(other.quota, target.quota) } : other,
  );
  const needed = decimalOf(target.quota, spec.population);
  return {
    who: `have ${cause} and the age for it`,
    lever: solves(found, raised, [target.definition.id, cause])
      ? `, or raise the prevalence of ${cause} to ${needed}`
      : '',
  };
}

/** Whether the changed targets are short of nothing but what was short before, and no longer of `ids`. */
function solves(
  { shortages, replan }: Shortages,
  changed: readonly ConditionTarget[],
  ids: readonly string[],
): boolean {
  const tolerated = new Set(shortages.map(({ target }) => target.definition.id));
  for (const id of ids) tolerated.delete(id);
  return replan(changed).every(({ target }) => tolerated.has(target.definition.id));
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
  return carriersIn(condition, number, strata) > STRAIN * size;
}

function eligibilityOf({ definition }: Shortage['target']): string {
  const ages = Object.entries(definition.prior).flatMap(([sex, steps]) => {
    const [first] = steps;
    const last = steps.at(-1);
    if (!first || !last) return [];
    return [last.probability > 0 ? `${sex} from ${first.age}` : `${sex} ${first.age}-${last.age - 1}`];
  });
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
