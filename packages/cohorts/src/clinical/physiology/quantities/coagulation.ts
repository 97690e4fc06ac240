// Clotting times.

import { power } from '@synthward/kernel';
import { always, type Derived, loinc, type Quantity } from '../quantity';

/** All intervals of this file are recalled. Warfarin raises the ratio in whoever takes it. */
export const internationalRatio: Quantity = {
  kind: 'drawn',
  code: loinc('6301-6', 'INR in Platelet poor plasma by Coagulation assay'),
  label: 'INR',
  unit: '{INR}',
  decimals: 1,
  healthy: (_moment, { place }) => 1 + 0.05 * place,
  bounds: always(0.8, 6),
  spread: 'relative',
  within: 0.05,
  assay: 0.02,
  memoryDays: 20,
  isDrugDriven: true,
  reference: always(0.8, 1.1),
};

/** From the ratio, by a reagent with a sensitivity index of 1.1 and a normal time of 12 seconds. */
export const prothrombinTime: Derived = {
  kind: 'derived',
  code: loinc('5902-2', 'Prothrombin time (PT)'),
  label: 'prothrombin time',
  parts: [internationalRatio],
  unit: 's',
  decimals: 1,
  from: (_values, moment) => 12 * power(moment.level(internationalRatio), 1 / 1.1),
  reference: always(11, 13.5),
};

export const partialThromboplastinTime: Quantity = {
  kind: 'drawn',
  code: loinc('3173-2', 'aPTT in Blood by Coagulation assay'),
  label: 'partial thromboplastin time',
  unit: 's',
  decimals: 1,
  healthy: (_moment, { place }) => 30 + 1.8 * place,
  bounds: always(21, 120),
  spread: 'relative',
  within: 0.03,
  assay: 0.02,
  memoryDays: 20,
  reference: always(25, 35),
};
