// The prior probability of a condition at an age.

import type { ConditionDefinition, SexAtBirth } from '@synthward/contracts';

/** Probability, 0 to 1, that somebody of `age` completed years and this sex has the condition; 0 means impossible. */
export function priorOf(condition: ConditionDefinition, age: number, sex: SexAtBirth): number {
  let probability = 0;
  for (const step of condition.prior[sex]) {
    if (step.age > age) break;
    probability = step.probability;
  }
  return probability;
}
