// What a test strip reads of urine in numbers.

import { always, loinc, type Quantity } from '../quantity';

/** Intervals of this file are recalled, levels an engine assumption. */
export const specificGravity: Quantity = {
  kind: 'drawn',
  code: loinc('5811-5', 'Specific gravity of Urine by Test strip'),
  label: 'urine specific gravity',
  unit: '{SG}',
  decimals: 3,
  healthy: (_moment, { place }) => 1.018 + 0.002 * place,
  bounds: always(1.001, 1.035),
  spread: 'absolute',
  within: 0.004,
  assay: 0.001,
  memoryDays: 1,
  reference: always(1.005, 1.03),
};

export const urineAcidity: Quantity = {
  kind: 'drawn',
  code: loinc('5803-2', 'pH of Urine by Test strip'),
  label: 'urine pH',
  unit: '[pH]',
  decimals: 1,
  healthy: (_moment, { place }) => 6.1 + 0.25 * place,
  bounds: always(4.5, 8.5),
  spread: 'absolute',
  within: 0.35,
  assay: 0.1,
  memoryDays: 1,
  reference: always(4.5, 8),
};
