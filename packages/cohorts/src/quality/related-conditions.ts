// For which conditions a value is measured.

import { panelByCondition } from '../clinical/measurements/laboratory';
import { bloodPressure, bodyMass } from '../clinical/measurements/vital-signs';

/** Conditions by the LOINC code of what is measured because of them, as the clinical model takes it. */
export const relatedConditions: ReadonlyMap<string, ReadonlySet<string>> = relate([
  ...panelByCondition,
  ['hypertension', bloodPressure],
  ['obesity', bodyMass],
]);

type Pairing = [condition: string, panel: typeof bloodPressure];

function relate(pairings: readonly Pairing[]): Map<string, Set<string>> {
  const conditionsByCode = new Map<string, Set<string>>();
  for (const [condition, { measurements }] of pairings) {
    for (const { code } of measurements) {
      const conditions = conditionsByCode.get(code.code) ?? new Set();
      conditionsByCode.set(code.code, conditions.add(condition));
    }
  }
  return conditionsByCode;
}
