// From the conditions of a specification to targets in causal order, with background and required causes.

import type { CohortSpec, ConditionDefinition, Problem, SexAtBirth } from '@synthward/contracts';
import { fractionOf, quotaOf } from '@synthward/kernel';
import {
  backgroundBeside,
  type Catalogue,
  catalogueOf,
  causalOrder,
  ownCatalogue,
  requireCondition,
} from '../clinical';
import { priorOf } from '../clinical/prior-of';
import type { ConditionTarget } from './prevalence';
import type { Stratum } from './strata';
import { priorWithin } from './stratum-prior';

export interface ConditionTargets {
  readonly targets: readonly ConditionTarget[];
  /** One for each required cause that was added. */
  readonly warnings: readonly Problem[];
}

/**
 * Targets for every declared condition, every background condition if those are asked for, and every required cause.
 * The names must be known to the catalogue.
 */
export function targetsOf(spec: CohortSpec, strata: readonly Stratum[]): ConditionTargets {
  const quotas = new Map(
    spec.conditions.map(({ name, prevalence }) => [name, quotaOf(spec.population, fractionOf(prevalence))]),
  );
  const declared = new Set(quotas.keys());
  if (spec.clinical.background === 'population') addBackground(quotas, declared, strata);
  const warnings = addRequiredCauses(quotas, declared, spec);
  const catalogue = catalogueOf(spec);
  const ids = causalOrder(quotas.keys(), catalogue);
  const targets = ids.map((id) => {
    const definition = plannedDefinition(id, ids, spec);
    const { parent, oddsRatio } = nearestPlannedCause(definition, ids, catalogue);
    return { definition, quota: quotas.get(id) ?? 0, parent, oddsRatio };
  });
  return { targets, warnings };
}

/** False for a background condition, and for a cause that is planned only because a declared condition needs it. */
export function isDeclared(spec: CohortSpec, id: string): boolean {
  return spec.conditions.some(({ name }) => name === id);
}

/** Background conditions get as many carriers as their priors make likely among these people. */
function addBackground(
  quotas: Map<string, number>,
  declared: ReadonlySet<string>,
  strata: readonly Stratum[],
): void {
  for (const id of backgroundBeside(declared)) {
    const definition = requireCondition(ownCatalogue, id);
    const expected = strata.reduce(
      (sum, stratum) => sum + stratum.size * priorWithin(definition, stratum),
      0,
    );
    quotas.set(id, Math.floor(expected + 0.5));
  }
}

/** A cause that its effect cannot do without is planned at the smallest count that supports its effects. */
function addRequiredCauses(
  quotas: Map<string, number>,
  declared: ReadonlySet<string>,
  spec: CohortSpec,
): Problem[] {
  const added = new Map<string, string>();
  const catalogue = catalogueOf(spec);
  const effectsFirst = [...catalogue.inCausalOrder].reverse();
  for (const id of effectsFirst) {
    const quota = quotas.get(id);
    const { cause, requiresCause } = requireCondition(catalogue, id);
    if (quota === undefined || !cause || !requiresCause || declared.has(cause.condition)) continue;
    if (quota <= (quotas.get(cause.condition) ?? -1)) continue;
    quotas.set(cause.condition, quota);
    added.set(cause.condition, id);
  }
  return [...added].map(([cause, effect]) => ({
    pointer: `/conditions/${Math.max(
      0,
      spec.conditions.findIndex(({ name }) => name === effect),
    )}/name`,
    code: 'required_cause_added',
    message: `${effect} cannot occur without ${cause}, which is not declared: ${quotas.get(cause)} patients get it too.`,
  }));
}

/**
 * An added cause goes only to people whom every effect that asked for it can follow: spread any wider, it would leave
 * too few carriers of the right age.
 */
function plannedDefinition(id: string, ids: readonly string[], spec: CohortSpec): ConditionDefinition {
  const catalogue = catalogueOf(spec);
  const definition = requireCondition(catalogue, id);
  if (isDeclared(spec, id)) return definition;
  const effects = ids.filter((effect) => {
    const { cause, requiresCause } = requireCondition(catalogue, effect);
    return requiresCause && cause?.condition === id;
  });
  return effects.map((effect) => plannedDefinition(effect, ids, spec)).reduce(narrowed, definition);
}

/** The definition with the prior of 0 wherever `effect` is impossible. */
function narrowed(definition: ConditionDefinition, effect: ConditionDefinition): ConditionDefinition {
  const curveOf = (sex: SexAtBirth) => {
    const ages = [...definition.prior[sex], ...effect.prior[sex]].map(({ age }) => age);
    const steps = [...new Set(ages)]
      .sort((a, b) => a - b)
      .map((age) => ({
        age,
        probability: priorOf(effect, age, sex) > 0 ? priorOf(definition, age, sex) : 0,
      }));
    const first = steps.findIndex(({ probability }) => probability > 0);
    return first < 0 ? [] : steps.slice(first);
  };
  return { ...definition, prior: { female: curveOf('female'), male: curveOf('male') } };
}

/** Climbs from cause to cause until one is planned; over a gap the weaker of the links counts. */
function nearestPlannedCause(
  definition: ConditionDefinition,
  ids: readonly string[],
  { definitions }: Catalogue,
) {
  let oddsRatio = Number.POSITIVE_INFINITY;
  let current: ConditionDefinition | undefined = definition;
  while (current?.cause) {
    oddsRatio = Math.min(oddsRatio, current.cause.oddsRatio);
    const parent = ids.indexOf(current.cause.condition);
    if (parent >= 0) return { parent, oddsRatio };
    current = definitions.get(current.cause.condition);
  }
  return { parent: -1, oddsRatio: 1 };
}
