// Troponin, natriuretic peptide and ejection fraction.

import { exp } from '@synthward/kernel';
import { always, loinc, type Moment, type Quantity, type Range, type Target } from '../quantity';

const DAYS_OF_TROPONIN = 20;
const INFARCTIONS = ['stemi', 'nstemi', 'myocardial-infarction'] as const;

/** Highest on the day, then falling by a third a day. */
function infarction(condition: string, peak: number): Target {
  return {
    untreated(moment, { severity }, healthy) {
      const days = moment.daysWith(condition);
      return days > DAYS_OF_TROPONIN ? healthy : healthy + peak * exp(0.6 * severity - 0.4 * days);
    },
    riseDays: 0,
  };
}

/** Limits of the 99th percentile by sex recalled; the height of infarctions is an engine assumption. */
export const troponin: Quantity = {
  kind: 'drawn',
  code: loinc('89579-7', 'Troponin I.cardiac [Mass/volume] in Serum or Plasma by High sensitivity method'),
  label: 'troponin I',
  unit: 'ng/L',
  decimals: 0,
  healthy: ({ age }, { place }) => (2.4 + 0.02 * age) * exp(0.4 * place),
  bounds: (moment) => (INFARCTIONS.some((id) => moment.has(id)) ? INFARCTED : NOT_INFARCTED),
  spread: 'relative',
  within: 0.1,
  assay: 0.05,
  memoryDays: 10,
  targets: {
    stemi: infarction('stemi', 6000),
    nstemi: infarction('nstemi', 900),
    'myocardial-infarction': infarction('myocardial-infarction', 2500),
  },
  reference: ({ sex }) => (sex === 'female' ? TROPONIN_FEMALE : TROPONIN_MALE),
};

const INFARCTED = { low: 1, high: 50_000 };
const NOT_INFARCTED = { low: 1, high: 60 };
const TROPONIN_FEMALE = { low: 0, high: 16 };
const TROPONIN_MALE = { low: 0, high: 34 };

/** Below 125 (recalled); the median of carriers, 1,300 before treatment, is an engine assumption. */
export const natriureticPeptide: Quantity = {
  kind: 'drawn',
  code: loinc('33762-6', 'Natriuretic peptide.B prohormone N-Terminal [Mass/volume] in Serum or Plasma'),
  label: 'NT-proBNP',
  unit: 'pg/mL',
  decimals: 0,
  healthy: ({ age }, { place }) => Math.min(110, 32 * exp(0.022 * Math.max(0, age - 40) + 0.5 * place)),
  bounds: (moment) => peptideBounds(moment),
  spread: 'relative',
  within: 0.12,
  assay: 0.03,
  memoryDays: 60,
  targets: {
    'heart-failure': {
      untreated: (_moment, { severity }) => Math.max(260, exp(7.2 + 0.6 * severity)),
      treated: (_moment, _draws, untreated) => 0.6 * untreated,
      fullAt: 500,
    },
    'atrial-fibrillation': { untreated: (_moment, { severity }) => exp(5.9 + 0.5 * severity) },
  },
  reference: () => PEPTIDE,
};

const PEPTIDE = { low: 0, high: 124 };
const NEITHER = { low: 5, high: PEPTIDE.high };
const IN_FAILURE = { low: 130, high: 25_000 };
const IN_FIBRILLATION = { low: 20, high: 1800 };

function peptideBounds(moment: Moment): Range {
  if (moment.has('heart-failure')) return IN_FAILURE;
  return moment.has('atrial-fibrillation') ? IN_FIBRILLATION : NEITHER;
}

/** Half of heart failure is with a reduced fraction; interval and levels are an engine assumption. */
export const ejectionFraction: Quantity = {
  kind: 'drawn',
  code: loinc('10230-1', 'Left ventricular Ejection fraction'),
  label: 'ejection fraction',
  unit: '%',
  decimals: 0,
  healthy: (_moment, { place }) => 62 + 3 * place,
  bounds: (moment) => (moment.has('heart-failure') ? FAILING : SOUND),
  spread: 'absolute',
  within: 1.5,
  assay: 1.5,
  memoryDays: 200,
  targets: {
    'heart-failure': {
      untreated: (_moment, { share, severity }) => (share < 0.5 ? 31 + 5 * severity : 55 + 3 * severity),
    },
    'history-of-mi': { untreated: (_moment, { severity }) => 50 + 4 * severity },
    stemi: { untreated: (_moment, { severity }) => 48 + 4 * severity, riseDays: 0 },
  },
  reference: always(52, 74),
};

const FAILING = { low: 12, high: 68 };
const SOUND = { low: 38, high: 75 };
