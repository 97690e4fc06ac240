// What the engine knows of a medication, and short ways to write it.

import type { MedicationRoute } from '@synthward/contracts';

/** Shift of the level of a quantity, in its unit, while the medication is taken. */
export interface MedicationEffect {
  readonly loinc: string;
  readonly shift: number;
}

/** `display` is RxNorm's own name. */
export interface MedicationRow {
  readonly rxnorm: string;
  readonly display: string;
  readonly route: MedicationRoute;
  /** What is counted out and taken: a fill holds `dosesPerDay` times `unitsPerDose` of it for each day. */
  readonly unit: string;
  /** Below 1 for what is taken less than daily: a weekly dose is 1 / 7. Typical where it is taken as needed. */
  readonly dosesPerDay: number;
  readonly unitsPerDose: number;
  readonly asNeeded: boolean;
  /** The sentence of the prescription. */
  readonly dosage: string;
  /**
   * At the usual dose. Whoever measures limits them: treatment undoes the shift of the condition that it is given
   * for, at most, and never pushes a quantity past the level of a person without the condition.
   */
  readonly effects: readonly MedicationEffect[];
}

type Details = Partial<Omit<MedicationRow, 'rxnorm' | 'display' | 'unit' | 'route'>>;

/** Writes rows of one route and unit, once a day unless the details say otherwise. */
export function taken(route: MedicationRoute, unit: string) {
  return (
    rxnorm: string,
    display: string,
    details: Details & Pick<MedicationRow, 'dosage'>,
  ): MedicationRow => ({
    rxnorm,
    display,
    route,
    unit,
    dosesPerDay: 1,
    unitsPerDose: 1,
    asNeeded: false,
    effects: [],
    ...details,
  });
}

const timesDaily: readonly string[] = [
  '',
  'once daily',
  'twice daily',
  'three times daily',
  'four times daily',
];

/** Writes rows of what is swallowed, whose prescription says no more than how much and how often unless it is given. */
export function swallowed(unit: 'tablet' | 'capsule') {
  const row = taken('oral', unit);
  return (rxnorm: string, display: string, details: Details = {}): MedicationRow => {
    const often = timesDaily[details.dosesPerDay ?? 1];
    return row(rxnorm, display, { dosage: `Take 1 ${unit} by mouth ${often}.`, ...details });
  };
}

/** Shifts of systolic and diastolic pressure in mm[Hg]. */
export function pressure(systolic: number, diastolic: number): MedicationEffect[] {
  return [
    { loinc: '8480-6', shift: systolic },
    { loinc: '8462-4', shift: diastolic },
  ];
}

/** Shifts of LDL cholesterol and triglycerides in mg/dL, and of total cholesterol so that Friedewald's sum holds. */
export function lipids(ldl: number, triglycerides: number): MedicationEffect[] {
  return [
    { loinc: '18262-6', shift: ldl },
    { loinc: '2571-8', shift: triglycerides },
    { loinc: '2093-3', shift: ldl + triglycerides / 5 },
  ];
}
