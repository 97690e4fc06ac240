// What people report of themselves, in points: pain, mood, anxiety, drinking, memory.

import { always, clamp, type Derived, loinc, type Moment, type Quantity, type Target } from '../quantity';

const points = { kind: 'drawn', unit: '{score}', decimals: 0, spread: 'absolute', memoryDays: 60 } as const;

/** How much something hurts before painkillers; they take away a third at most. */
function hurting(points: number): Target {
  return {
    untreated: (_moment, { severity }) => clamp(points + 1.3 * severity, 1, 10),
    treated: (_moment, _draws, untreated) => 0.65 * untreated,
    fullAt: 3,
  };
}

/** Zero to ten; all levels are an engine assumption. */
export const pain: Quantity = {
  ...points,
  code: loinc('72514-3', 'Pain severity - 0-10 verbal numeric rating [Score] - Reported'),
  label: 'pain score',
  healthy: (_moment, { place }) => Math.max(0, 0.5 + 0.7 * place),
  bounds: always(0, 10),
  within: 0.7,
  assay: 0.2,
  memoryDays: 20,
  targets: {
    'chronic-pain': hurting(5.5),
    fibromyalgia: hurting(5.5),
    'low-back-pain': hurting(5),
    'rheumatoid-arthritis': hurting(5),
    'osteoarthritis-knee': hurting(4.5),
    'osteoarthritis-hip': hurting(4.5),
    'osteoarthritis-hand': hurting(3.5),
    arthritis: hurting(3.5),
  },
  reference: always(0, 3),
};

/** Ten or more is moderate depression. Levels are an engine assumption. */
export const phq9: Quantity = {
  ...points,
  code: loinc('44261-6', 'Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]'),
  label: 'PHQ-9 score',
  healthy: (_moment, { place }) => clamp(2.4 + 2 * place, 0, 8),
  bounds: (moment) =>
    moment.has('depression') || moment.has('depression-single') ? DEPRESSED : NOT_DEPRESSED,
  within: 1.3,
  assay: 0.4,
  targets: {
    depression: depressed(15.5),
    'depression-single': depressed(14.5),
    ptsd: { untreated: (_moment, _draws, healthy) => healthy + 4 },
  },
  reference: always(0, 9),
};

function depressed(mean: number): Target {
  return {
    untreated: (_moment, { severity }) => Math.max(10, mean + 3.8 * severity),
    treated: (_moment, _draws, untreated) => untreated - 6.5,
    fullAt: 6,
  };
}

const DEPRESSED = { low: 1, high: 27 };
const NOT_DEPRESSED = { low: 0, high: 9 };

/** The first two of nine questions: a part of the whole, and the other seven must hold the rest. */
export const phq2: Derived = {
  kind: 'derived',
  code: loinc('55758-7', 'Patient Health Questionnaire 2 item (PHQ-2) total score [Reported]'),
  label: 'PHQ-2 score',
  parts: [phq9],
  unit: '{score}',
  decimals: 0,
  from(values, _moment, noise) {
    const total = values.get(phq9) ?? 0;
    return clamp((total * 2) / 9 + 0.6 * noise, Math.max(0, total - 21), Math.min(6, total));
  },
  noiseOf: phq9,
  reference: always(0, 2),
};

/** Ten or more is moderate anxiety. Levels are an engine assumption. */
export const gad7: Quantity = {
  ...points,
  code: loinc('70274-6', 'Generalized anxiety disorder 7 item (GAD-7) total score [Reported.PHQ]'),
  label: 'GAD-7 score',
  healthy: (_moment, { place }) => clamp(2.2 + 1.9 * place, 0, 8),
  bounds: (moment) => (isAnxious(moment) ? ANXIOUS : NOT_ANXIOUS),
  within: 1.2,
  assay: 0.4,
  targets: {
    panic: anxious(14),
    ptsd: anxious(12.5),
    depression: { untreated: (_moment, _draws, healthy) => healthy + 3 },
  },
  reference: always(0, 9),
};

function anxious(mean: number): Target {
  return {
    untreated: (_moment, { severity }) => Math.max(8, mean + 3 * severity),
    treated: (_moment, _draws, untreated) => untreated - 5,
    fullAt: 4,
  };
}

function isAnxious(moment: Moment): boolean {
  return moment.has('panic') || moment.has('ptsd') || moment.has('depression');
}

const ANXIOUS = { low: 0, high: 21 };
const NOT_ANXIOUS = { low: 0, high: 9 };

/** Zero to twelve; from three (women) or four (men) on drinking is risky. Levels are an engine assumption. */
export const auditC: Quantity = {
  ...points,
  code: loinc('75626-2', 'Total score [AUDIT-C]'),
  label: 'AUDIT-C score',
  healthy: ({ age, sex }, { place }) =>
    age < 18 ? 0 : Math.max(0, (sex === 'female' ? 1.3 : 1.9) + 1.3 * place),
  bounds: (moment) => (moment.has('alcoholism') ? DRINKING : NOT_DRINKING),
  within: 0.4,
  assay: 0.2,
  memoryDays: 200,
  targets: { alcoholism: { untreated: (_moment, { severity }) => 9 + 1.3 * severity } },
  reference: ({ sex }) => (sex === 'female' ? AUDIT_FEMALE : AUDIT_MALE),
};

const DRINKING = { low: 4, high: 12 };
const NOT_DRINKING = { low: 0, high: 7 };
const AUDIT_FEMALE = { low: 0, high: 2 };
const AUDIT_MALE = { low: 0, high: 3 };

const DAYS_IN_YEAR = 365.25;

/** Zero to thirty; dementia takes about two points a year (assumed). */
export const mmse: Quantity = {
  ...points,
  code: loinc('72106-8', 'Total score [MMSE]'),
  label: 'MMSE score',
  healthy: ({ age }, { place }) => clamp(29.2 - 0.03 * Math.max(0, age - 65) + 0.7 * place, 26, 30),
  bounds: (moment) => (moment.has('alzheimers') ? DEMENTED : CLEAR),
  within: 0.5,
  assay: 0.4,
  memoryDays: 200,
  targets: {
    alzheimers: {
      untreated: (moment, { severity }) =>
        Math.max(
          0,
          23 - 1.5 * severity - ((2.1 + 0.4 * severity) * moment.daysWith('alzheimers')) / DAYS_IN_YEAR,
        ),
      treated: (_moment, _draws, untreated) => Math.min(24, untreated + 1.5),
      fullAt: 1.5,
      riseDays: 700,
    },
  },
  reference: always(24, 30),
};

const DEMENTED = { low: 0, high: 25 };
const CLEAR = { low: 24, high: 30 };
