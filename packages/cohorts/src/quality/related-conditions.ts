// For which conditions a value is measured.

import { panelByCondition } from '../clinical/measurements/laboratory';
import { conditionsByReading } from '../clinical/physiology/readings';

/** Conditions by the LOINC code of what is measured because of them, or moved by them. */
export const relatedConditions: ReadonlyMap<string, ReadonlySet<string>> = relate();

function relate(): Map<string, Set<string>> {
  const conditionsByCode = new Map([...conditionsByReading].map(([code, ids]) => [code, new Set(ids)]));
  for (const [condition, { measurements }] of panelByCondition) {
    for (const { code } of measurements) {
      const conditions = conditionsByCode.get(code.code) ?? new Set();
      conditionsByCode.set(code.code, conditions.add(condition));
    }
  }
  return conditionsByCode;
}
