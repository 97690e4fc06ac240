export { backgroundBeside } from './background';
export { causalOrder } from './causal-order';
export { conditionCatalogue } from './condition-catalogue';

export { priorOf } from './prior-of';
