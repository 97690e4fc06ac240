// The CKD-EPI 2021 equation, without race, and its inverse.

import type { SexAtBirth } from '@synthward/contracts';
import { power } from '@synthward/kernel';

interface Body {
  readonly sex: SexAtBirth;
  /** Years. */
  readonly age: number;
}

/** k, a and the factor of the sex (Inker and others 2021). */
const FEMALE = { k: 0.7, a: -0.241, factor: 1.012 } as const;
const MALE = { k: 0.9, a: -0.302, factor: 1 } as const;

/**
 * Estimated filtration rate in mL/min/1.73 m2 of an adult with this serum creatinine in mg/dL: 142 *
 * min(Scr/k, 1)^a * max(Scr/k, 1)^-1.2 * 0.9938^age * factor.
 */
export function filtrationRateOf(creatinine: number, { sex, age }: Body): number {
  const { k, a, factor } = sex === 'female' ? FEMALE : MALE;
  const ratio = creatinine / k;
  return 142 * power(ratio, ratio < 1 ? a : -1.2) * power(0.9938, age) * factor;
}

/** The serum creatinine in mg/dL of an adult with this filtration rate, solved on whichever side of k it lies. */
export function creatinineAt(rate: number, { sex, age }: Body): number {
  const { k, a, factor } = sex === 'female' ? FEMALE : MALE;
  const ratio = rate / (142 * power(0.9938, age) * factor);
  return k * power(ratio, ratio <= 1 ? -1 / 1.2 : 1 / a);
}
