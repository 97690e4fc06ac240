// Height, weight, body mass index and head circumference.

import { exp, ln } from '@synthward/kernel';
import { medianBodyMass, medianHead, medianHeight } from '../growth-curves';
import {
  adultRange,
  always,
  clamp,
  type Derived,
  loinc,
  type Moment,
  type Quantity,
  type Target,
} from '../quantity';

const ADULT = 18;

/** A person keeps a place on the curve, so that no child shrinks; from 60 on a millimetre a year is lost (assumed). */
export const height: Quantity = {
  kind: 'drawn',
  code: loinc('8302-2', 'Body Height'),
  label: 'height',
  unit: 'cm',
  decimals: 1,
  healthy: ({ sex, age }, { place }) =>
    medianHeight(sex, age) * (1 + 0.037 * place) - 0.1 * Math.max(0, age - 60),
  bounds: always(38, 215),
  spread: 'absolute',
  within: 0,
  assay: 0,
  memoryDays: 1,
  reference: () => null,
};

/**
 * Obesity begins at 30 and its severe form at 40; whoever has neither stays below, with a margin for the rounding of
 * weight and height. Fitted to a median of 28 to 29 at today's obesity (NHANES: F 28.2, M 28.0 in 1999-2004). A
 * child is obese from the 95th percentile of its age on.
 */
const bodyMass: Quantity = {
  kind: 'drawn',
  code: loinc('39156-5', 'Body mass index (BMI) [Ratio]'),
  label: 'body mass index',
  unit: 'kg/m2',
  decimals: 1,
  healthy(moment, { place }) {
    const { age } = moment;
    if (age < ADULT) return medianBodyMass(age) * exp(childSpread(age) * Math.min(1.5, place));
    const mean = 25.4 - 0.2 * Math.max(0, 35 - age) + (moment.has('diabetes-type-2') ? 1 : 0);
    return withoutObesity(mean + 2.9 * place);
  },
  bounds: (moment) => bodyMassBounds(moment),
  spread: 'relative',
  within: 0.012,
  assay: 0,
  memoryDays: 300,
  alias: { loinc: '29463-7', factor: 0.36 }, // a kilogram at 1.67 m
  targets: {
    'severe-obesity': {
      untreated: ({ age }, { severity }, healthy) =>
        age < ADULT ? childObesity(age, 2.6, severity) : Math.max(healthy, 40.3 + exp(1 + 0.6 * severity)),
      riseDays: 1000,
    },
    obesity: {
      untreated: ({ age }, { severity }) =>
        age < ADULT ? childObesity(age, 1.9, severity) : Math.min(39.6, 30.3 + exp(1.1 + 0.6 * severity)),
      riseDays: 700,
    },
    'metabolic-syndrome': heavierBy(2),
    'heart-failure': heavierBy(0.7), // water
    'cystic-fibrosis': heavierBy(-3),
    'lung-cancer-nsclc': heavierBy(-2),
    alzheimers: heavierBy(-1),
  },
  reference: adultRange(18.5, 24.9),
};

/** A change that makes nobody obese, and takes nobody out of obesity. */
function heavierBy(points: number): Target {
  return {
    untreated: ({ age }, _draws, healthy) =>
      age < ADULT ? healthy + points / 2 : withoutObesity(healthy + points),
  };
}

function withoutObesity(index: number): number {
  return clamp(index, 17.6, 29.6);
}

/** Standard deviation of the logarithm of the index among children; an engine assumption. */
function childSpread(age: number): number {
  return 0.07 + 0.004 * age;
}

function childObesity(age: number, place: number, severity: number): number {
  return medianBodyMass(age) * exp(childSpread(age) * (place + 0.2 * Math.abs(severity)));
}

const CHILD_BOUNDS = { low: 11, high: 45 };
const SEVERE_BOUNDS = { low: 40.1, high: 60 };
const OBESE_BOUNDS = { low: 30.1, high: 39.85 };
const OTHER_BOUNDS = { low: 17.2, high: 29.85 };

function bodyMassBounds(moment: Moment) {
  if (moment.age < ADULT) return CHILD_BOUNDS;
  if (moment.has('severe-obesity')) return SEVERE_BOUNDS;
  return moment.has('obesity') ? OBESE_BOUNDS : OTHER_BOUNDS;
}

/** What makes the body mass index with the height as measured. */
export const weight: Derived = {
  kind: 'derived',
  code: loinc('29463-7', 'Body Weight'),
  label: 'weight',
  parts: [bodyMass, height],
  unit: 'kg',
  decimals: 1,
  from(values, moment) {
    const metres = (values.get(height) ?? 0) / 100;
    return moment.level(bodyMass) * metres * metres;
  },
  reference: () => null,
};

/** Weight by the square of height, both as measured; it has no meaning below two years. */
export const bodyMassIndex: Derived = {
  kind: 'derived',
  code: bodyMass.code,
  label: bodyMass.label,
  parts: [bodyMass, weight, height],
  unit: bodyMass.unit,
  decimals: 1,
  from(values) {
    const metres = (values.get(height) ?? 0) / 100;
    return (values.get(weight) ?? 0) / (metres * metres);
  },
  isTaken: ({ age }) => age >= 2,
  reference: bodyMass.reference,
};

/** Healthy weight of children: from the 5th to below the 85th percentile (CDC, child and teen BMI categories). */
const HEALTHY_PERCENTILES = { low: 5, high: 84 };

/** By the engine's own curve; the logistic curve stands for the normal one, to within 0.02 %. */
export const bodyMassPercentile: Derived = {
  kind: 'derived',
  code: loinc('59576-9', 'Body mass index (BMI) [Percentile] Per age and sex'),
  label: 'body mass index percentile',
  parts: [bodyMass, bodyMassIndex],
  unit: '%',
  decimals: 0,
  from(values, { age }) {
    const place = ln((values.get(bodyMassIndex) ?? 1) / medianBodyMass(age)) / childSpread(age);
    const z = clamp(place, -4, 4);
    return clamp(100 / (1 + exp(-1.5976 * z - 0.07056 * z * z * z)), 1, 99);
  },
  isTaken: ({ age }) => age >= 2 && age < ADULT,
  reference: () => HEALTHY_PERCENTILES,
};

export const headCircumference: Quantity = {
  kind: 'drawn',
  code: loinc('9843-4', 'Head Occipital-frontal circumference'),
  label: 'head circumference',
  unit: 'cm',
  decimals: 1,
  healthy: ({ age }, { place }) => medianHead(age) * (1 + 0.027 * place),
  bounds: always(28, 56),
  spread: 'absolute',
  within: 0,
  assay: 0,
  memoryDays: 1,
  isTaken: ({ age }) => age < 3,
  reference: () => null,
};
