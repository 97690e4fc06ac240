// What the drugs that somebody takes do to measured quantities.

import type { EpochDay } from '@synthward/kernel';

/** A drug taken at the time of measuring. */
export interface ActiveTreatment {
  readonly rxnorm: string;
  readonly sinceDay: EpochDay;
}

/** A shift of a quantity, in its unit, once the drug has had its time. */
export interface DrugEffect {
  readonly loinc: string;
  readonly shift: number;
}

/** The effects of a drug by its RxNorm concept; none for a drug that is not known. */
export type EffectsOf = (rxnorm: string) => readonly DrugEffect[];

export interface DrugShift {
  /** Of all drugs. */
  sum: number;
  /** Of the strongest. */
  strongest: number;
}

/** Drugs have their full effect after two months. */
const RISE_DAYS = 60;

/** Shifts on a day by LOINC code; null where no drug is taken. */
export function drugShiftsOn(
  day: EpochDay,
  treatments: readonly ActiveTreatment[],
  effectsOf: EffectsOf,
): Map<string, DrugShift> | null {
  if (treatments.length === 0) return null;
  const shifts = new Map<string, DrugShift>();
  for (const { rxnorm, sinceDay } of treatments) {
    const part = Math.min(1, Math.max(0, (day - sinceDay) / RISE_DAYS));
    if (part === 0) continue;
    for (const { loinc, shift } of effectsOf(rxnorm)) add(shifts, loinc, part * shift);
  }
  return shifts;
}

function add(shifts: Map<string, DrugShift>, code: string, shift: number): void {
  const known = shifts.get(code);
  if (!known) {
    shifts.set(code, { sum: shift, strongest: shift });
    return;
  }
  known.sum += shift;
  if (Math.abs(shift) > Math.abs(known.strongest)) known.strongest = shift;
}
