// One condition of the catalogue: read by the same schema as the conditions that users bring along.

import {
  type ConditionDefinition,
  type ConditionDefinitionInput,
  conditionDefinitionSchema,
} from '@synthward/contracts';

/** The condition with every default filled. Throws a ZodError for one that a specification could not hold either. */
export function condition(definition: ConditionDefinitionInput): ConditionDefinition {
  return conditionDefinitionSchema.parse(definition);
}
