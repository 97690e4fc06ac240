// The medication of a step of a ladder.

import type { ConditionDefinition } from '@synthward/contracts';
import { type MedicationRow, medicationRow } from '../../codes/medications';

export type MedicationStep = ConditionDefinition['medications'][number];

/** The engine's row, or for a concept that it lacks one that says no more than the condition's definition does. */
export function medicationOf({ rxnorm, display = rxnorm }: MedicationStep): MedicationRow {
  return (
    medicationRow(rxnorm) ?? {
      rxnorm,
      display,
      route: 'oral',
      unit: 'dose',
      dosesPerDay: 1,
      unitsPerDose: 1,
      asNeeded: false,
      dosage: 'Take once daily as directed.',
      effects: [],
    }
  );
}
