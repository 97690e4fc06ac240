// A specification whose conditions bear their ids, however the request named them.

import type { CohortSpec } from '@synthward/contracts';
import { catalogueOf } from '../catalogue-of';
import { conditionNamed } from './condition-names';

/** The specification with every condition by its id; a name that stands for no single condition stays as it is. */
export function withConditionIDs(spec: CohortSpec): CohortSpec {
  const catalogue = catalogueOf(spec);
  if (spec.conditions.every(({ name }) => catalogue.definitions.has(name))) return spec;
  const conditions = spec.conditions.map(({ name, prevalence }) => {
    const named = conditionNamed(name, catalogue);
    return { name: named.kind === 'one' ? named.id : name, prevalence };
  });
  return { ...spec, conditions };
}
