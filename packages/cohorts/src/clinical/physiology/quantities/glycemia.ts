// Hemoglobin A1c and glucose.

import { exp, ln } from '@synthward/kernel';
import { always, clamp, loinc, type Moment, type Quantity } from '../quantity';

const YOUNG = 25;
const DIABETIC = { low: 5.7, high: 14 };
const PREDIABETIC = { low: 5.7, high: 6.4 };
const TO_BE_DIABETIC = { low: 3.9, high: 6.4 };
const NEITHER = { low: 3.9, high: 5.6 };

/**
 * NHANES: mean 4.99, SD 0.50 at 5-24 years (the tail above 5.6 is prediabetes); only 3.8 % of non-diabetics above 6.
 * Diagnosed diabetes: 5.7 plus a lognormal part, solved for the published shares of 49.4 % at 7 or more, 24.6 % at 8
 * or more and 13.2 % above 9. What diabetics would have without their drugs is an engine assumption.
 */
export const hemoglobinA1c: Quantity = {
  kind: 'drawn',
  code: loinc('4548-4', 'Hemoglobin A1c/Hemoglobin.total in Blood'),
  label: 'hemoglobin A1c',
  unit: '%',
  decimals: 1,
  healthy: ({ age }, { place }) =>
    age < YOUNG
      ? clamp(4.99 + 0.42 * place, 4, 5.55)
      : clamp(5.15 + 0.004 * (age - YOUNG) + 0.2 * place, 4, 5.55),
  bounds: (moment) => a1cBounds(moment),
  spread: 'absolute',
  within: 0.08,
  assay: 0.04,
  memoryDays: 150,
  targets: {
    'diabetes-type-2': {
      untreated: (_moment, { severity }) => Math.max(6.6, 6 + 1.2 * controlled(severity)),
      treated: (_moment, { severity }) => 5.7 + controlled(severity),
      fullAt: 0.9,
    },
    prediabetes: { untreated: (_moment, { share }) => Math.min(6.35, 5.72 - 0.12 * ln(1 - share)) },
  },
  reference: always(4, 5.6),
};

/** Per cent above 5.7 of a diabetic under treatment. */
function controlled(severity: number): number {
  return exp(0.21 + 0.89 * severity);
}

function a1cBounds(moment: Moment) {
  if (moment.has('diabetes-type-2')) return DIABETIC;
  if (moment.has('prediabetes')) return PREDIABETIC;
  return moment.isToHave('diabetes-type-2') ? TO_BE_DIABETIC : NEITHER;
}

const GLUCOSE_DIABETIC = { low: 58, high: 450 };
const GLUCOSE_BETWEEN = { low: 62, high: 199 };
const GLUCOSE_OTHER = { low: 62, high: 139 };

/** Mean glucose from A1c, 28.7 * A1c - 46.7 (Nathan and others 2008), with what the time of day adds; not fasting. */
export const glucose: Quantity = {
  kind: 'drawn',
  code: loinc('2345-7', 'Glucose [Mass/volume] in Serum or Plasma'),
  label: 'glucose',
  unit: 'mg/dL',
  decimals: 0,
  healthy: (moment, { place }) => 28.7 * moment.level(hemoglobinA1c) - 46.7 + 3 * place,
  bounds: (moment) => glucoseBounds(moment),
  spread: 'relative',
  within: 0.05,
  assay: 0.015,
  memoryDays: 2,
  follows: hemoglobinA1c,
  targets: { 'metabolic-syndrome': { untreated: (_moment, _draws, healthy) => healthy } }, // A1c alone tells
  reference: always(64, 139), // recalled
};

function glucoseBounds(moment: Moment) {
  if (moment.has('diabetes-type-2')) return GLUCOSE_DIABETIC;
  const isBetween = moment.has('prediabetes') || moment.isToHave('diabetes-type-2');
  return isBetween ? GLUCOSE_BETWEEN : GLUCOSE_OTHER;
}
