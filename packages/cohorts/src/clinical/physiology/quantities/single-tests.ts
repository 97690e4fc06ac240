// Quantities that are measured by themselves: airflow, bone density, prostate antigen, viral load.

import { exp } from '@synthward/kernel';
import { always, loinc, type Moment, type Quantity, type Target } from '../quantity';

const obstruction: Target = {
  untreated: (_moment, { severity }) => 56 + 6 * severity,
  treated: (_moment, _draws, untreated) => untreated + 2,
  fullAt: 6,
};
const asthma: Target = {
  untreated: (_moment, { severity }, healthy) => Math.min(healthy, 72 + 4 * severity),
  treated: (_moment, _draws, untreated) => untreated + 4,
  fullAt: 6,
};

/** Below 70 % the airways are obstructed; always so in COPD, at times in asthma. Levels are an engine assumption. */
export const airflow: Quantity = {
  kind: 'drawn',
  code: loinc('19926-5', 'FEV1/FVC'),
  label: 'FEV1/FVC',
  unit: '%',
  decimals: 0,
  healthy: ({ age }, { place }) => Math.max(72, 86 - 0.14 * age + 3 * place),
  bounds: (moment) => airflowBounds(moment),
  spread: 'absolute',
  within: 1,
  assay: 0.8,
  memoryDays: 120,
  targets: {
    emphysema: obstruction,
    'copd-bronchitis': obstruction,
    'cystic-fibrosis': { untreated: (_moment, { severity }) => 66 + 7 * severity },
    asthma,
    'childhood-asthma': asthma,
  },
  reference: always(70, 100),
};

const OBSTRUCTED = { low: 28, high: 69 };
const AT_TIMES = { low: 50, high: 92 };
const OPEN = { low: 70, high: 95 };

function airflowBounds(moment: Moment) {
  if (moment.has('emphysema') || moment.has('copd-bronchitis')) return OBSTRUCTED;
  const isAtTimes = moment.has('asthma') || moment.has('childhood-asthma') || moment.has('cystic-fibrosis');
  return isAtTimes ? AT_TIMES : OPEN;
}

/** Osteoporosis begins at -2.5, low bone mass at -1. Levels are an engine assumption. */
export const boneDensity: Quantity = {
  kind: 'drawn',
  code: loinc('38265-5', 'DXA Radius and Ulna [T-score] Bone density'),
  label: 'bone density T-score',
  unit: '{T-score}',
  decimals: 1,
  healthy: ({ age, sex }, { place }) =>
    Math.max(-2.3, 0.1 - (sex === 'female' ? 0.04 : 0.025) * Math.max(0, age - 45) + 0.8 * place),
  bounds: (moment) => (moment.has('osteoporosis') ? POROUS : DENSE),
  spread: 'absolute',
  within: 0.06,
  assay: 0.06,
  memoryDays: 700,
  targets: {
    osteoporosis: {
      untreated: (_moment, { severity }) => Math.min(-2.6, -2.95 - 0.35 * severity),
      treated: (_moment, _draws, untreated) => untreated + 0.3,
      fullAt: 0.4,
      riseDays: 1500,
    },
  },
  reference: always(-1, 3),
};

const POROUS = { low: -5, high: -2.5 };
const DENSE = { low: -2.4, high: 3.5 };

/** Below 4 (recalled); rises with age. */
export const prostateAntigen: Quantity = {
  kind: 'drawn',
  code: loinc('2857-1', 'Prostate specific Ag [Mass/volume] in Serum or Plasma'),
  label: 'prostate-specific antigen',
  unit: 'ng/mL',
  decimals: 1,
  healthy: ({ age }, { place }) => 0.65 * exp(0.016 * Math.max(0, age - 40) + 0.45 * place),
  bounds: always(0.1, 20),
  spread: 'relative',
  within: 0.12,
  assay: 0.03,
  memoryDays: 200,
  isTaken: ({ sex, age }) => sex === 'male' && age >= 18,
  reference: always(0, 3.9),
};

/** Thousands of copies without treatment, none to be found under treatment; levels are an engine assumption. */
export const viralLoad: Quantity = {
  kind: 'drawn',
  code: loinc('20447-9', 'HIV 1 RNA [#/volume] (viral load) in Serum or Plasma by NAA with probe detection'),
  label: 'HIV viral load',
  unit: '{copies}/mL',
  decimals: 0,
  healthy: () => 0,
  bounds: (moment) => (moment.has('hiv') ? INFECTED : NOT_INFECTED),
  spread: 'relative',
  within: 0.2,
  assay: 0.08,
  memoryDays: 90,
  targets: {
    hiv: {
      untreated: (_moment, { severity }) => exp(10.4 + severity),
      treated: () => 0,
      fullAt: 40_000,
      riseDays: 0,
    },
  },
  reference: always(0, 19),
};

const INFECTED = { low: 0, high: 2_000_000 };
const NOT_INFECTED = { low: 0, high: 0 };
