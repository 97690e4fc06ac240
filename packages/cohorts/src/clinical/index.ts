export { backgroundBeside } from './background';
export {
  type Catalogue,
  catalogueOf,
  causalOrder,
  extendedCatalogue,
  ownCatalogue,
  requireCondition,
} from './catalogue-of';
export { conditionCatalogue } from './condition-catalogue';
export { priorOf } from './prior-of';
