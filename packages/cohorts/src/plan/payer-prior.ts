// How likely each payer is at an age, before raking to the declared mix.

import type { Stratum } from './strata';

interface AgeWeights {
  readonly child: number;
  readonly adult: number;
  readonly senior: number;
}

/**
 * Relative likelihood of payers by age group: Medicare mostly from 65 (small but not zero below, for disability and
 * renal disease), Medicaid weighted to children. Engine assumptions in the spirit of US coverage statistics.
 */
const WEIGHTS: Readonly<Record<string, AgeWeights>> = {
  commercial: { child: 0.54, adult: 0.66, senior: 0.08 },
  medicare: { child: 0.002, adult: 0.03, senior: 0.86 },
  medicaid: { child: 0.38, adult: 0.18, senior: 0.04 },
};
const ANY_AGE: AgeWeights = { child: 0.06, adult: 0.1, senior: 0.02 };

/** Relative likelihood of `payer` among the people of a stratum, or of an age; never zero, so that any mix can be met. */
export function payerPrior(payer: string, { ageFrom }: Pick<Stratum, 'ageFrom'>): number {
  const weights = WEIGHTS[payer] ?? ANY_AGE;
  if (ageFrom < 18) return weights.child;
  return ageFrom < 65 ? weights.adult : weights.senior;
}
