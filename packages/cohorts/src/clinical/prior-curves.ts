// Short ways to write the prior probabilities of the catalogue.

import type { ConditionDefinition, PriorStep } from '@synthward/contracts';

/** First age in years, and the probability from that age on. */
type Step = readonly [age: number, probability: number];

/** One curve for both sexes. */
export function everyone(...steps: readonly Step[]): ConditionDefinition['prior'] {
  const curve = steps.map(toPriorStep);
  return { female: curve, male: curve };
}

/** A curve for each sex; an empty one says that the condition is impossible. */
export function bySex(steps: {
  readonly female: readonly Step[];
  readonly male: readonly Step[];
}): ConditionDefinition['prior'] {
  return { female: steps.female.map(toPriorStep), male: steps.male.map(toPriorStep) };
}

function toPriorStep([age, probability]: Step): PriorStep {
  return { age, probability };
}
