// Thyrotropin and free thyroxine.

import { exp } from '@synthward/kernel';
import { always, loinc, type Quantity } from '../quantity';

/** 0.4 to 4.5 (recalled); levels of carriers are an engine assumption. */
export const thyrotropin: Quantity = {
  kind: 'drawn',
  code: loinc('3016-3', 'Thyrotropin [Units/volume] in Serum or Plasma'),
  label: 'thyrotropin (TSH)',
  unit: 'm[IU]/L',
  decimals: 2,
  healthy: (_moment, { place }) => exp(0.5 + 0.38 * place),
  bounds: (moment) => (moment.has('hypothyroidism') ? HYPOTHYROID : EUTHYROID),
  spread: 'relative',
  within: 0.12,
  assay: 0.03,
  memoryDays: 60,
  targets: {
    hypothyroidism: {
      untreated: (_moment, { severity }) => Math.max(5.4, exp(2.4 + 0.5 * severity)),
      treated: (_moment, { severity }) => exp(0.8 + 0.45 * severity),
      fullAt: 3,
    },
  },
  reference: always(0.4, 4.5),
};

const HYPOTHYROID = { low: 0.05, high: 60 };
const EUTHYROID = { low: 0.3, high: 5.2 };

/** 0.8 to 1.8 (recalled). */
export const freeThyroxine: Quantity = {
  kind: 'drawn',
  code: loinc('3024-7', 'Thyroxine (T4) free [Mass/volume] in Serum or Plasma'),
  label: 'free thyroxine',
  unit: 'ng/dL',
  decimals: 2,
  healthy: (_moment, { place }) => 1.2 + 0.12 * place,
  bounds: always(0.2, 2.4),
  spread: 'relative',
  within: 0.05,
  assay: 0.03,
  memoryDays: 60,
  targets: {
    hypothyroidism: {
      untreated: (_moment, { severity }) => 0.68 - 0.08 * severity,
      treated: () => 1.22,
      fullAt: 0.3,
    },
  },
  reference: always(0.8, 1.8),
};
