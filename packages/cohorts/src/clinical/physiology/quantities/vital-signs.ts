// Blood pressure, heart rate, respiration, temperature and oxygen saturation.

import { adultRange, always, loinc, type Moment, type Quantity } from '../quantity';

const ADULT = 18;
/** American guidelines ask for blood pressure from three years of age on. */
const PRESSURE_FROM_AGE = 3;

const CHILD_PRESSURE = { low: 64, high: 150 };
const HYPERTENSIVE = { low: 104, high: 210 };
const NORMOTENSIVE = { low: 88, high: 138 };

/**
 * Adult means in mm[Hg] (NHSR 35, NHANES 2001-08): normotensive 116/69, treated 130/75, untreated 146/85; their
 * spread is fitted to the standard deviations of PMC4288115. Children: an engine assumption rising with age.
 */
export const systolic: Quantity = {
  kind: 'drawn',
  code: loinc('8480-6', 'Systolic Blood Pressure'),
  label: 'systolic blood pressure',
  unit: 'mm[Hg]',
  decimals: 0,
  healthy: ({ age }, { place }) =>
    age < ADULT ? 90 + 1.3 * age + 5 * place : Math.min(128, 108.2 + 0.14 * age + 7.5 * place),
  bounds: (moment) => systolicBounds(moment),
  spread: 'relative',
  within: 0.035,
  assay: 0.015,
  memoryDays: 60,
  targets: {
    hypertension: {
      untreated: ({ age }, { severity }, healthy) =>
        age < ADULT ? healthy + 16 : Math.max(132, 146 + 11 * severity),
      treated: ({ age }, { severity }, untreated) => (age < ADULT ? untreated - 10 : 128.5 + 9 * severity),
      fullAt: 14,
    },
  },
  isTaken: ({ age }) => age >= PRESSURE_FROM_AGE,
  reference: adultRange(90, 129),
};

function systolicBounds(moment: Moment) {
  if (moment.age < ADULT) return CHILD_PRESSURE;
  return moment.has('hypertension') ? HYPERTENSIVE : NORMOTENSIVE;
}

/** Follows the systolic value through the published pairs, with an offset of the person's own. */
export const diastolic: Quantity = {
  kind: 'drawn',
  code: loinc('8462-4', 'Diastolic Blood Pressure'),
  label: 'diastolic blood pressure',
  unit: 'mm[Hg]',
  decimals: 0,
  healthy: (moment, { place }) => 69 + 0.51 * (moment.level(systolic) - 116) + 4 * place,
  bounds: always(36, 125),
  spread: 'relative',
  within: 0.03,
  assay: 0.015,
  memoryDays: 60,
  follows: systolic,
  isTaken: ({ age }) => age >= PRESSURE_FROM_AGE,
  reference: adultRange(50, 79),
};

const steps = [
  { below: 1, rate: 130, breaths: 38 },
  { below: 3, rate: 115, breaths: 28 },
  { below: 6, rate: 100, breaths: 24 },
  { below: 12, rate: 87, breaths: 20 },
  { below: ADULT, rate: 78, breaths: 17 },
] as const;
const ADULT_STEP = { rate: 73, breaths: 14 };

/** Resting rates by age: adults within MedlinePlus' intervals, children an engine assumption. */
function restingAt(age: number): { readonly rate: number; readonly breaths: number } {
  for (const step of steps) if (age < step.below) return step;
  return ADULT_STEP;
}

/** Adults 60 to 100 (MedlinePlus, as used in Synthea). */
export const heartRate: Quantity = {
  kind: 'drawn',
  code: loinc('8867-4', 'Heart rate'),
  label: 'heart rate',
  unit: '/min',
  decimals: 0,
  healthy: ({ age }, { place }) => restingAt(age).rate * (1 + 0.08 * place),
  bounds: always(44, 190),
  spread: 'relative',
  within: 0.05,
  assay: 0.02,
  memoryDays: 30,
  isDrugDriven: true,
  targets: {
    'atrial-fibrillation': { untreated: (_moment, _draws, healthy) => healthy + 14 },
    'heart-failure': { untreated: (_moment, _draws, healthy) => healthy + 9 },
  },
  reference: ({ age }) => (age < 12 ? null : HEART_RATE_RANGE),
};

const HEART_RATE_RANGE = { low: 60, high: 100 };

/** Adults 12 to 16 (MedlinePlus, as used in Synthea). */
export const respiration: Quantity = {
  kind: 'drawn',
  code: loinc('9279-1', 'Respiratory rate'),
  label: 'respiratory rate',
  unit: '/min',
  decimals: 0,
  healthy: ({ age }, { place }) => restingAt(age).breaths * (1 + 0.05 * place),
  bounds: always(9, 60),
  spread: 'relative',
  within: 0.04,
  assay: 0.02,
  memoryDays: 20,
  targets: {
    'copd-bronchitis': { untreated: (_moment, _draws, healthy) => healthy + 3 },
    emphysema: { untreated: (_moment, _draws, healthy) => healthy + 3 },
    'heart-failure': { untreated: (_moment, _draws, healthy) => healthy + 2 },
  },
  reference: adultRange(12, 16),
};

/** Oral; interval recalled. */
export const temperature: Quantity = {
  kind: 'drawn',
  code: loinc('8310-5', 'Body temperature'),
  label: 'temperature',
  unit: 'Cel',
  decimals: 1,
  healthy: (_moment, { place }) => 36.8 + 0.15 * place,
  bounds: always(35.4, 41),
  spread: 'absolute',
  within: 0.15,
  assay: 0.05,
  memoryDays: 3,
  reference: always(36.1, 37.8),
};

/** Intervals recalled; levels of carriers are an engine assumption. */
export const oxygenSaturation: Quantity = {
  kind: 'drawn',
  code: loinc('59408-5', 'Oxygen saturation in Arterial blood by Pulse oximetry'),
  label: 'oxygen saturation',
  unit: '%',
  decimals: 0,
  healthy: (_moment, { place }) => 97.8 + 0.7 * place,
  bounds: always(80, 100),
  spread: 'absolute',
  within: 0.5,
  assay: 0.3,
  memoryDays: 20,
  targets: {
    emphysema: { untreated: (_moment, { severity }) => Math.min(97, 93 + 1.8 * severity) },
    'copd-bronchitis': { untreated: (_moment, { severity }) => Math.min(97, 93.5 + 1.8 * severity) },
    'cystic-fibrosis': { untreated: (_moment, { severity }) => Math.min(98, 95 + 1.5 * severity) },
  },
  reference: always(95, 100),
};
