// How likely a condition is among the people of a stratum.

import type { ConditionDefinition } from '@synthward/contracts';
import { priorOf } from '../clinical';
import type { Stratum } from './strata';

/** Certainty would leave no odds to shift. */
const HIGHEST_PRIOR = 0.98;

/**
 * The mean of the prior over the ages of a stratum, 0 to 0.98. It is 0 unless everybody in the stratum can have the
 * condition: a stratum that the curve enters or leaves on the way has people who cannot.
 */
export function priorWithin(
  definition: ConditionDefinition,
  { sexAtBirth, ageFrom, ageTo }: Pick<Stratum, 'sexAtBirth' | 'ageFrom' | 'ageTo'>,
): number {
  let sum = 0;
  for (let age = ageFrom; age <= ageTo; age += 1) {
    const probability = priorOf(definition, age, sexAtBirth);
    if (probability <= 0) return 0;
    sum += probability;
  }
  return Math.min(sum / (ageTo - ageFrom + 1), HIGHEST_PRIOR);
}
