// What clinicians call the measurements.

import { panelMembers } from '../physiology/panels';
import { panelByCondition, routinePanels } from './laboratory';
import { bloodPressure, bodyMass, pulse } from './vital-signs';

const summaryPanels = [...panelByCondition.values(), ...routinePanels, bloodPressure, bodyMass, pulse];
const labelled = [
  ...Object.values(panelMembers).flatMap(({ members, reflex }) => [...members, ...(reflex?.members ?? [])]),
  ...summaryPanels.flatMap((panel) => panel.measurements),
];

/** The name used in notes, by LOINC code. */
export const measurementLabels: ReadonlyMap<string, string> = new Map(
  labelled.map(({ code, label }) => [code.code, label]),
);
