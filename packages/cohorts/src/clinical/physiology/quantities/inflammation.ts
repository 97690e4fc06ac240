// C-reactive protein and procalcitonin.

import { exp } from '@synthward/kernel';
import { always, loinc, type Quantity, type Target } from '../quantity';

/** Inflammation of joints or connective tissue. */
const rheumatic: Target = {
  untreated: (_moment, { severity }) => exp(2.9 + 0.5 * severity),
  treated: (_moment, { severity }) => exp(1.5 + 0.5 * severity),
  fullAt: 10,
};

/** Intervals of this file are recalled, levels an engine assumption. */
export const reactiveProtein: Quantity = {
  kind: 'drawn',
  code: loinc('1988-5', 'C reactive protein [Mass/volume] in Serum or Plasma'),
  label: 'C-reactive protein',
  unit: 'mg/L',
  decimals: 1,
  healthy: (_moment, { place }) => exp(0.3 + 0.6 * place),
  bounds: always(0.2, 400),
  spread: 'relative',
  within: 0.2,
  assay: 0.04,
  memoryDays: 20,
  targets: {
    sepsis: { untreated: (_moment, { severity }) => 150 * exp(0.35 * severity), riseDays: 0 },
    'rheumatoid-arthritis': rheumatic,
    lupus: rheumatic,
  },
  reference: always(0, 7.9),
};

/** Rises with bacteria in the blood. */
export const procalcitonin: Quantity = {
  kind: 'drawn',
  code: loinc('33959-8', 'Procalcitonin [Mass/volume] in Serum or Plasma'),
  label: 'procalcitonin',
  unit: 'ng/mL',
  decimals: 2,
  healthy: (_moment, { place }) => 0.04 * exp(0.25 * place),
  bounds: always(0.02, 100),
  spread: 'relative',
  within: 0.1,
  assay: 0.05,
  memoryDays: 10,
  targets: {
    sepsis: { untreated: (_moment, { severity }) => 6 * exp(0.8 * severity), riseDays: 0 },
    pneumonia: { untreated: (_moment, { severity }) => 0.5 * exp(0.7 * severity), riseDays: 0 },
    pyelonephritis: { untreated: (_moment, { severity }) => 0.5 * exp(0.7 * severity), riseDays: 0 },
  },
  reference: always(0, 0.1),
};
