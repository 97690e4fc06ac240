export { backgroundBeside } from './background';
export { causalOrder } from './causal-order';
export { conditionCatalogue } from './condition-catalogue';
export type { ConditionDefinition } from './condition-definition';
export { priorOf } from './prior-of';
