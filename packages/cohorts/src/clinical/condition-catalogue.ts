// The catalogue of conditions: every name that a specification may use.

import { acuteEvents } from './catalogue/acute-events';
import { acuteInfections } from './catalogue/acute-infections';
import { cardiovascularConditions } from './catalogue/cardiovascular';
import { generalConditions } from './catalogue/general';
import { mentalConditions } from './catalogue/mental';
import { metabolicConditions } from './catalogue/metabolic';
import { musculoskeletalConditions } from './catalogue/musculoskeletal';
import { renalConditions } from './catalogue/renal';
import { respiratoryConditions } from './catalogue/respiratory';
import type { ConditionDefinition } from './condition-definition';

/** Every condition by its id, in the order of the data files. */
export const conditionCatalogue: ReadonlyMap<string, ConditionDefinition> = new Map(
  [
    ...metabolicConditions,
    ...cardiovascularConditions,
    ...renalConditions,
    ...respiratoryConditions,
    ...mentalConditions,
    ...musculoskeletalConditions,
    ...generalConditions,
    ...acuteInfections,
    ...acuteEvents,
  ].map((condition) => [condition.id, condition]),
);
