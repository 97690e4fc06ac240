// What clinicians call the measurements.

import { panelByCondition, routinePanels } from './laboratory';
import { bloodPressure, bodyMass, pulse } from './vital-signs';

const panels = [...panelByCondition.values(), ...routinePanels, bloodPressure, bodyMass, pulse];

/** The name used in notes, by LOINC code. */
export const measurementLabels: ReadonlyMap<string, string> = new Map(
  panels.flatMap((panel) => panel.measurements).map(({ code, label }) => [code.code, label]),
);
