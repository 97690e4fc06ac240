// Ferritin, iron and its binding capacity.

import { exp } from '@synthward/kernel';
import { always, type Derived, loinc, type Moment, type Quantity } from '../quantity';

const ironOfBlood = { kind: 'drawn', unit: 'ug/dL', decimals: 0, spread: 'relative' } as const;

/** All intervals of this file are recalled, all levels of carriers engine assumptions. */
export const ferritin: Quantity = {
  kind: 'drawn',
  code: loinc('2276-4', 'Ferritin [Mass/volume] in Serum or Plasma'),
  label: 'ferritin',
  unit: 'ug/L',
  decimals: 0,
  healthy: ({ sex, age }, { place }) => (sex === 'male' && age >= 16 ? 115 : 58) * exp(0.5 * place),
  bounds: always(2, 1500),
  spread: 'relative',
  within: 0.12,
  assay: 0.03,
  memoryDays: 90,
  targets: {
    anemia: {
      untreated: (moment, { severity }, healthy) =>
        isIronDeficient(moment) ? 8 * exp(0.3 * severity) : 1.4 * healthy,
      treated: (moment, _draws, untreated) => (isIronDeficient(moment) ? 5 * untreated : untreated),
      fullAt: 20,
    },
  },
  reference: ({ sex, age }) => (sex === 'male' && age >= 16 ? FERRITIN_MALE : FERRITIN_OTHERS),
};

const FERRITIN_MALE = { low: 24, high: 336 };
const FERRITIN_OTHERS = { low: 11, high: 307 };

/** Six anemias in ten are for want of iron. */
export function isIronDeficient(moment: Moment): boolean {
  return moment.has('anemia') && moment.drawsOf(ferritin).share < 0.6;
}

export const iron: Quantity = {
  ...ironOfBlood,
  code: loinc('2498-4', 'Iron [Mass/volume] in Serum or Plasma'),
  label: 'iron',
  healthy: (_moment, { place }) => 95 + 17 * place,
  bounds: always(8, 260),
  within: 0.15,
  assay: 0.02,
  memoryDays: 5,
  targets: {
    anemia: {
      untreated: (moment, { severity }, healthy) =>
        isIronDeficient(moment) ? 32 + 7 * severity : 0.75 * healthy,
      treated: (moment, _draws, untreated) => (isIronDeficient(moment) ? untreated + 30 : untreated),
      fullAt: 30,
    },
  },
  reference: always(60, 170),
};

export const bindingCapacity: Quantity = {
  ...ironOfBlood,
  code: loinc('2500-7', 'Iron binding capacity [Mass/volume] in Serum or Plasma'),
  label: 'iron binding capacity',
  healthy: (_moment, { place }) => 320 + 28 * place,
  bounds: always(180, 600),
  within: 0.04,
  assay: 0.02,
  memoryDays: 60,
  targets: {
    anemia: {
      untreated: (moment, { severity }, healthy) =>
        isIronDeficient(moment) ? 440 + 22 * severity : 0.9 * healthy,
    },
  },
  reference: always(240, 450),
};

/** Iron by what could be bound. */
export const ironSaturation: Derived = {
  kind: 'derived',
  code: loinc('2502-3', 'Iron saturation [Mass Fraction] in Serum or Plasma'),
  label: 'iron saturation',
  parts: [iron, bindingCapacity],
  unit: '%',
  decimals: 0,
  from: (values) => (100 * (values.get(iron) ?? 0)) / (values.get(bindingCapacity) ?? 1),
  reference: always(20, 50),
};
