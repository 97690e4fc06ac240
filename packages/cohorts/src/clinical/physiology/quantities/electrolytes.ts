// Sodium, potassium, chloride, carbon dioxide, calcium, and the gap between the ions.

import { always, type Derived, loinc, type Quantity } from '../quantity';
import { creatinine, kidneyStrain } from './kidney';

const millimoles = { kind: 'drawn', unit: 'mmol/L', spread: 'relative', memoryDays: 20 } as const;

/** 136 to 144 (MedlinePlus, as used in Synthea). */
export const sodium: Quantity = {
  ...millimoles,
  code: loinc('2951-2', 'Sodium [Moles/volume] in Serum or Plasma'),
  label: 'sodium',
  decimals: 0,
  healthy: (_moment, { place }) => 140 + 1.3 * place,
  bounds: always(118, 155),
  within: 0.006,
  assay: 0.003,
  reference: always(136, 144),
};

/** 3.7 to 5.2 (MedlinePlus, as used in Synthea); its rise with creatinine is an engine assumption. */
export const potassium: Quantity = {
  ...millimoles,
  code: loinc('2823-3', 'Potassium [Moles/volume] in Serum or Plasma'),
  label: 'potassium',
  decimals: 1,
  healthy: (moment, { place }) => 4.3 + 0.22 * place + 0.12 * kidneyStrain(moment),
  bounds: always(2.5, 6.8),
  within: 0.04,
  assay: 0.01,
  follows: creatinine,
  reference: always(3.7, 5.2),
};

/** Follows sodium; 101 to 111 (MedlinePlus, as used in Synthea). */
export const chloride: Quantity = {
  ...millimoles,
  code: loinc('2075-0', 'Chloride [Moles/volume] in Serum or Plasma'),
  label: 'chloride',
  decimals: 0,
  healthy: (moment, { place }) => moment.level(sodium) - 35.5 + 1.1 * place,
  bounds: always(82, 122),
  within: 0.006,
  assay: 0.004,
  follows: sodium,
  reference: always(101, 111),
};

/** 20 to 29 (MedlinePlus, as used in Synthea); its fall with creatinine is an engine assumption. */
export const carbonDioxide: Quantity = {
  ...millimoles,
  code: loinc('2028-9', 'Carbon dioxide, total [Moles/volume] in Serum or Plasma'),
  label: 'carbon dioxide',
  decimals: 0,
  healthy: (moment, { place }) => 25 + 1.2 * place - 0.7 * kidneyStrain(moment),
  bounds: always(10, 40),
  within: 0.035,
  assay: 0.015,
  follows: creatinine,
  reference: always(20, 29),
};

/** Sodium less chloride and carbon dioxide; interval recalled. */
export const anionGap: Derived = {
  kind: 'derived',
  code: loinc('33037-3', 'Anion gap in Serum or Plasma by calculation'),
  label: 'anion gap',
  parts: [sodium, chloride, carbonDioxide],
  unit: 'mmol/L',
  decimals: 0,
  from: (values) =>
    (values.get(sodium) ?? 0) - (values.get(chloride) ?? 0) - (values.get(carbonDioxide) ?? 0),
  reference: always(4, 16),
};

/** 8.5 to 10.2 (MedlinePlus, as used in Synthea). */
export const calcium: Quantity = {
  kind: 'drawn',
  code: loinc('17861-6', 'Calcium [Mass/volume] in Serum or Plasma'),
  label: 'calcium',
  unit: 'mg/dL',
  decimals: 1,
  healthy: (moment, { place }) => 9.4 + 0.25 * place - 0.08 * kidneyStrain(moment),
  bounds: always(6.5, 14),
  spread: 'relative',
  within: 0.012,
  assay: 0.01,
  memoryDays: 60,
  follows: creatinine,
  reference: always(8.5, 10.2),
};
