// Gases and pH of arterial blood.

import { exp } from '@synthward/kernel';
import { always, type Derived, loinc, type Quantity, type Target } from '../quantity';

const gas = { kind: 'drawn', unit: 'mm[Hg]', decimals: 0, spread: 'relative', memoryDays: 10 } as const;

/** All intervals of this file are recalled, all levels of carriers engine assumptions. */
export const bloodAcidity: Quantity = {
  kind: 'drawn',
  code: loinc('2744-1', 'pH of Arterial blood'),
  label: 'arterial pH',
  unit: '[pH]',
  decimals: 2,
  healthy: (_moment, { place }) => 7.405 + 0.012 * place,
  bounds: always(6.95, 7.65),
  spread: 'absolute',
  within: 0.008,
  assay: 0.003,
  memoryDays: 5,
  targets: {
    sepsis: { untreated: (_moment, { severity }) => 7.29 - 0.04 * severity, riseDays: 0 },
    'copd-bronchitis': { untreated: (_moment, _draws, healthy) => healthy - 0.03 },
    emphysema: { untreated: (_moment, _draws, healthy) => healthy - 0.02 },
  },
  reference: always(7.35, 7.45),
};

const retention: Target = { untreated: (_moment, { severity }) => 48 + 4 * severity };

export const carbonDioxidePressure: Quantity = {
  ...gas,
  code: loinc('2019-8', 'Carbon dioxide [Partial pressure] in Arterial blood'),
  label: 'arterial carbon dioxide pressure',
  healthy: (_moment, { place }) => 39.5 + 1.6 * place,
  bounds: always(18, 90),
  within: 0.03,
  assay: 0.015,
  targets: { 'copd-bronchitis': retention, emphysema: retention },
  reference: always(35, 45),
};

const hypoxia: Target = { untreated: (_moment, { severity }) => 67 + 5 * severity };

/** Falls by about a third of a millimetre a year. */
export const oxygenPressure: Quantity = {
  ...gas,
  code: loinc('2703-7', 'Oxygen [Partial pressure] in Arterial blood'),
  label: 'arterial oxygen pressure',
  healthy: ({ age }, { place }) => 97 - 0.27 * Math.max(0, age - 20) + 3 * place,
  bounds: always(35, 110),
  within: 0.03,
  assay: 0.02,
  targets: { 'copd-bronchitis': hypoxia, emphysema: hypoxia },
  reference: always(75, 100),
};

export const lactate: Quantity = {
  kind: 'drawn',
  code: loinc('32693-4', 'Lactate [Moles/volume] in Blood'),
  label: 'lactate',
  unit: 'mmol/L',
  decimals: 1,
  healthy: (_moment, { place }) => 1.1 + 0.25 * place,
  bounds: always(0.3, 18),
  spread: 'relative',
  within: 0.12,
  assay: 0.03,
  memoryDays: 1,
  reference: always(0.5, 2),
};

/** By Henderson and Hasselbalch, with pK 6.1 and a solubility of 0.0307 mmol/L a millimetre. */
export const bicarbonate: Derived = {
  kind: 'derived',
  code: loinc('1960-4', 'Bicarbonate [Moles/volume] in Arterial blood'),
  label: 'arterial bicarbonate',
  parts: [carbonDioxidePressure, bloodAcidity],
  unit: 'mmol/L',
  decimals: 1,
  from: (values) =>
    0.0307 *
    (values.get(carbonDioxidePressure) ?? 0) *
    exp(Math.LN10 * ((values.get(bloodAcidity) ?? 7.4) - 6.1)),
  reference: always(22, 28),
};
