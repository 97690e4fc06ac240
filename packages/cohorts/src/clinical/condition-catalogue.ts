// The catalogue of conditions: every name that a specification may use.

import type { ConditionDefinition } from '@synthward/contracts';
import { conditions } from './catalogue';

/** Every condition by its id, in the order of the data files. */
export const conditionCatalogue: ReadonlyMap<string, ConditionDefinition> = new Map(
  conditions.map((condition) => [condition.id, condition]),
);
