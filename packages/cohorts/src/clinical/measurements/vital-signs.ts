// Blood pressure, heart rate and body mass index.

import type { RandomStream } from '@synthward/kernel';
import { hasAny, lineOf, type Measurement, type Panel, type Range, type Subject } from './measurement';

const ADULT = 18;

/**
 * Adult means, mm[Hg], published (NHSR 35, NHANES 2001-08): normotensive 116/69, treated 130/75, untreated 146/85;
 * 51.2 % of hypertensives are treated (NCHS Data Brief 511). Children: an engine assumption rising with age.
 */
const systolic: Measurement = {
  ...lineOf('8480-6'),
  level(subject, random) {
    const isHypertensive = subject.conditions.includes('hypertension');
    if (subject.age < ADULT) return random.normal(90 + 1.5 * subject.age + (isHypertensive ? 14 : 0), 5);
    if (!isHypertensive) return random.normal(110 + 0.14 * subject.age, 7);
    const isTreated = random.chance(0.512);
    return random.normal(isTreated ? 130 : 146, 11);
  },
  visitVariation: 0.035,
  bounds: (subject) => systolicBounds(subject),
};

function systolicBounds({ age, conditions }: Subject): Range {
  if (age < ADULT) return { low: 64, high: 150 };
  return conditions.includes('hypertension') ? { low: 104, high: 210 } : { low: 88, high: 138 };
}

/** Follows the systolic value so that 116 gives about 69 and 130 about 75, with an offset of the person's own. */
const diastolic: Measurement = {
  ...lineOf('8462-4'),
  level: (_subject, random, previous) => 0.45 * previous + 16.5 + random.normal(0, 4),
  visitVariation: 0.03,
  bounds: () => ({ low: 36, high: 120 }),
};

/** Adults 60 to 100 a minute (MedlinePlus, as used in Synthea); resting rates of children are an engine assumption. */
const heartRate: Measurement = {
  ...lineOf('8867-4'),
  level: (subject, random) => random.normal(meanHeartRate(subject), 6),
  visitVariation: 0.05,
  bounds: () => ({ low: 44, high: 175 }),
};

const HEART_RATES = [
  { below: 1, mean: 130 },
  { below: 3, mean: 115 },
  { below: 6, mean: 100 },
  { below: 12, mean: 87 },
  { below: ADULT, mean: 78 },
];

function meanHeartRate(subject: Subject): number {
  const child = HEART_RATES.find(({ below }) => subject.age < below);
  return (child?.mean ?? 73) + (hasAny(subject, ['atrial-fibrillation', 'heart-failure']) ? 9 : 0);
}

/** Obesity begins at 30 and its severe form at 40; whoever has neither stays below. Means are an engine assumption. */
const bodyMassIndex: Measurement = {
  ...lineOf('39156-5'),
  level: (subject, random) => bodyMassLevel(subject, random),
  visitVariation: 0.008,
  bounds: (subject) => bodyMassBounds(subject),
};

function bodyMassLevel(subject: Subject, random: RandomStream): number {
  if (subject.age < ADULT) {
    const shift = subject.conditions.includes('obesity') ? 8 : 0;
    return random.normal(15.2 + 0.35 * subject.age + shift, 1.2);
  }
  if (subject.conditions.includes('severe-obesity')) return random.normal(43, 2.2);
  if (subject.conditions.includes('obesity')) return random.normal(33.6, 2.2);
  return random.normal(subject.conditions.includes('diabetes-type-2') ? 26.6 : 25.2, 2.3);
}

function bodyMassBounds({ age, conditions }: Subject): Range {
  if (age < ADULT) return { low: 12.5, high: 45 };
  if (conditions.includes('severe-obesity')) return { low: 40, high: 58 };
  return conditions.includes('obesity') ? { low: 30, high: 39.9 } : { low: 17.4, high: 29.9 };
}

/** Measured from three years of age on, as American guidelines ask. */
export const bloodPressure: Panel = { fromAge: 3, measurements: [systolic, diastolic] };

export const pulse: Panel = { fromAge: 0, measurements: [heartRate] };

/** The index has no meaning below two years. */
export const bodyMass: Panel = { fromAge: 2, measurements: [bodyMassIndex] };
