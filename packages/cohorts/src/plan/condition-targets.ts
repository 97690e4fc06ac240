// From the conditions of a specification to targets in causal order, with required causes that nobody declared.

import type { CohortSpec, Problem } from '@synthward/contracts';
import { fractionOf, quotaOf } from '@synthward/kernel';
import { causalOrder, conditionCatalogue } from '../clinical';
import type { ConditionDefinition } from '../clinical/condition-definition';
import type { ConditionTarget } from './prevalence';

export interface ConditionTargets {
  readonly targets: readonly ConditionTarget[];
  /** One for each required cause that was added. */
  readonly warnings: readonly Problem[];
}

/** Targets for every declared condition and every required cause. The names must be known to the catalogue. */
export function targetsOf(spec: CohortSpec): ConditionTargets {
  const quotas = new Map(
    spec.conditions.map(({ name, prevalence }) => [name, quotaOf(spec.population, fractionOf(prevalence))]),
  );
  const warnings = addRequiredCauses(quotas, spec);
  const ids = causalOrder([...quotas.keys()]);
  const targets = ids.map((id) => {
    const definition = definitionOf(id);
    const { parent, oddsRatio } = nearestPlannedCause(definition, ids);
    return { definition, quota: quotas.get(id) ?? 0, parent, oddsRatio };
  });
  return { targets, warnings };
}

/** The catalogue entry of a known name. */
function definitionOf(id: string): ConditionDefinition {
  const definition = conditionCatalogue.get(id);
  if (!definition) throw new RangeError(`${id} is not in the catalogue of conditions`);
  return definition;
}

/** A cause that its effect cannot do without is planned at the smallest count that supports its effects. */
function addRequiredCauses(quotas: Map<string, number>, spec: CohortSpec): Problem[] {
  const declared = new Set(quotas.keys());
  const added = new Map<string, string>();
  const effectsFirst = causalOrder([...conditionCatalogue.keys()]).reverse();
  for (const id of effectsFirst) {
    const quota = quotas.get(id);
    const { cause, requiresCause } = definitionOf(id);
    if (quota === undefined || !cause || !requiresCause || declared.has(cause.condition)) continue;
    quotas.set(cause.condition, Math.max(quota, quotas.get(cause.condition) ?? 0));
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

/** Climbs from cause to cause until one is planned; over a gap the weaker of the links counts. */
function nearestPlannedCause(definition: ConditionDefinition, ids: readonly string[]) {
  let oddsRatio = Number.POSITIVE_INFINITY;
  let current: ConditionDefinition | undefined = definition;
  while (current?.cause) {
    oddsRatio = Math.min(oddsRatio, current.cause.oddsRatio);
    const parent = ids.indexOf(current.cause.condition);
    if (parent >= 0) return { parent, oddsRatio };
    current = conditionCatalogue.get(current.cause.condition);
  }
  return { parent: -1, oddsRatio: 1 };
}
