// Creatinine that agrees with the stage of kidney disease, and what rises with it.

import { exp } from '@synthward/kernel';
import { creatinineAt } from '../filtration-rate';
import { always, clamp, loinc, type Moment, type Quantity, type Range, type Target } from '../quantity';

const ADULT = 18;

interface Stage extends Range {
  readonly condition: string;
}

/**
 * Bounds of the stages in mL/min/1.73 m2, worst first; drawn in by a little, so that rounding creatinine to two
 * decimals does not cross them.
 */
const STAGES: readonly Stage[] = [
  { condition: 'esrd', low: 4, high: 14.7 },
  { condition: 'ckd-4', low: 15.2, high: 29.7 },
  { condition: 'ckd-3', low: 30.3, high: 59.4 },
  { condition: 'ckd-2', low: 60.6, high: 89 },
  { condition: 'ckd-1', low: 91, high: 140 },
];
const LEAST_RATE_WITHOUT_DISEASE = 60.6;
/** A level lies this share of the stage inside its bounds. */
const MARGIN = 0.12;

/** Normal values, men 0.7 to 1.3, women 0.5 to 1.1 (recalled); children by age (assumed). */
function normalCreatinine({ sex, age }: Moment, place: number): number {
  if (age < ADULT) return 0.3 + 0.025 * age + 0.03 * place;
  const within = clamp(place, -2.2, 2.2);
  return sex === 'female' ? 0.76 + 0.07 * within : 0.94 + 0.08 * within;
}

function atStage({ low, high }: Stage): Target {
  return {
    untreated(moment, { share }) {
      const part = MARGIN + share * (1 - 2 * MARGIN);
      const rate = low + part * (Math.min(high, 115) - low);
      return moment.age < ADULT ? (normalCreatinine(moment, 0) * 100) / rate : creatinineAt(rate, moment);
    },
  };
}

/** The stage alone says how high creatinine is, whatever the disease behind it. */
const unmoved: Target = { untreated: (_moment, _draws, healthy) => healthy };

export const creatinine: Quantity = {
  kind: 'drawn',
  code: loinc('2160-0', 'Creatinine [Mass/volume] in Serum or Plasma'),
  label: 'creatinine',
  unit: 'mg/dL',
  decimals: 2,
  healthy: (moment, { place }) => normalCreatinine(moment, place),
  bounds: (moment) => creatinineBounds(moment),
  spread: 'relative',
  within: 0.03,
  assay: 0.015,
  memoryDays: 60,
  targets: {
    ...Object.fromEntries(STAGES.map((stage) => [stage.condition, atStage(stage)])),
    'diabetic-kidney-disease': unmoved,
    'multiple-myeloma': unmoved,
  },
  reference: ({ sex, age }) => {
    if (age < ADULT) return null;
    return sex === 'female' ? FEMALE_RANGE : MALE_RANGE;
  },
};

const FEMALE_RANGE = { low: 0.5, high: 1.1 };
const MALE_RANGE = { low: 0.7, high: 1.3 };
const CHILD_BOUNDS = { low: 0.2, high: 12 };

function creatinineBounds(moment: Moment): Range {
  if (moment.age < ADULT) return CHILD_BOUNDS;
  for (const { condition, low, high } of STAGES) {
    if (moment.has(condition)) return { low: creatinineAt(high, moment), high: creatinineAt(low, moment) };
  }
  return { low: 0.4, high: creatinineAt(LEAST_RATE_WITHOUT_DISEASE, moment) };
}

/** By how many times creatinine exceeds the middle of normal: 0 for the healthy, about 5 before dialysis. */
export function kidneyStrain(moment: Moment): number {
  return clamp(moment.level(creatinine) / normalCreatinine(moment, 0) - 1.25, 0, 6);
}

/** 7 to 20 (MedlinePlus); the rise with creatinine is an engine assumption. */
export const ureaNitrogen: Quantity = {
  kind: 'drawn',
  code: loinc('3094-0', 'Urea nitrogen [Mass/volume] in Serum or Plasma'),
  label: 'urea nitrogen',
  unit: 'mg/dL',
  decimals: 0,
  healthy: (moment, { place }) =>
    13 + 0.04 * Math.max(0, moment.age - 40) + 2.6 * place + 11 * kidneyStrain(moment),
  bounds: always(4, 120),
  spread: 'relative',
  within: 0.1,
  assay: 0.02,
  memoryDays: 30,
  follows: creatinine,
  reference: always(7, 20),
};

/** Normal 0 to 17; from 30 albuminuria, from 300 proteinuria (as used in Synthea). Levels are an engine assumption. */
export const urineAlbumin: Quantity = {
  kind: 'drawn',
  code: loinc('14959-1', 'Microalbumin/Creatinine [Mass Ratio] in Urine'),
  label: 'urine albumin to creatinine ratio',
  unit: 'mg/g',
  decimals: 0,
  healthy: (_moment, { place }) => exp(1.9 + 0.5 * place),
  bounds: (moment) => (isAlbuminuric(moment) ? ALBUMINURIC : NOT_ALBUMINURIC),
  spread: 'relative',
  within: 0.15,
  assay: 0.04,
  memoryDays: 90,
  targets: {
    'diabetic-kidney-disease': { untreated: (_moment, { severity }) => exp(4.6 + 0.7 * severity) },
    'ckd-1': { untreated: (_moment, { severity }) => exp(4.2 + 0.5 * severity) },
    'ckd-2': { untreated: (_moment, { severity }) => exp(4.2 + 0.5 * severity) },
  },
  reference: always(0, 29),
};

const ALBUMINURIC = { low: 30, high: 900 };
const NOT_ALBUMINURIC = { low: 1, high: 29 };

/** Stages 1 and 2 are told by albumin, as the filtration rate alone is no disease there. */
function isAlbuminuric(moment: Moment): boolean {
  return moment.has('diabetic-kidney-disease') || moment.has('ckd-1') || moment.has('ckd-2');
}
