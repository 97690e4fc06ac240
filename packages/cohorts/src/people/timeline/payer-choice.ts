// Which payers somebody of an age may have had before.

import type { RandomStream } from '@synthward/kernel';
import type { PlannedMix } from '../../plan/mix';
import { payerPrior } from '../../plan/payer-prior';

export interface PayerChoice {
  /** A payer of the cohort other than `current`, likely for the age; `current` itself when there is no other. */
  other(current: string, age: number, random: RandomStream): string;
}

/** A choice among the payers that the mix gives to anybody, by their number and by how likely they are at the age. */
export function payerChoiceOf({ names, totals }: PlannedMix): PayerChoice {
  return {
    other: (current, age, random) => {
      const weights = names.map((name, i) =>
        name === current ? 0 : (totals[i] ?? 0) * payerPrior(name, { ageFrom: age }),
      );
      let left = random.fraction() * weights.reduce((sum, weight) => sum + weight, 0);
      for (const [i, weight] of weights.entries()) {
        if (weight > 0 && left < weight) return names[i] ?? current;
        left -= weight;
      }
      return current;
    },
  };
}
