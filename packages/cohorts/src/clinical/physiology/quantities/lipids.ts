// Cholesterol and triglycerides.

import { exp } from '@synthward/kernel';
import { always, clamp, type Derived, loinc, type Quantity, type Target } from '../quantity';

const lipid = { kind: 'drawn', unit: 'mg/dL', decimals: 0, spread: 'relative', memoryDays: 60 } as const;

/** Whoever has vessel disease takes a statin to a lower goal. */
const vesselDisease: Target = {
  untreated: (_moment, _draws, healthy) => healthy + 4,
  treated: (_moment, { severity }, untreated) => clamp(0.68 * untreated + 4 * severity, 45, 110),
  fullAt: 50,
};

/** NHANES: mean F 119, M 123 mg/dL, quartiles 95 and 144. Carriers' levels, on a statin or not, are assumed. */
export const ldl: Quantity = {
  ...lipid,
  code: loinc('18262-6', 'Cholesterol in LDL [Mass/volume] in Serum or Plasma by Direct assay'),
  label: 'LDL cholesterol',
  healthy: ({ sex, age }, { place }) =>
    age < 20 ? 94 + 20 * place : (sex === 'female' ? 116 : 120) + 32 * place,
  bounds: (moment) => (moment.has('hyperlipidemia') ? HYPERLIPIDEMIC : OTHERS),
  within: 0.05,
  assay: 0.012,
  targets: {
    hyperlipidemia: {
      untreated: (_moment, { severity }) => 168 + 20 * severity,
      treated: (_moment, _draws, untreated) => 0.62 * untreated,
      fullAt: 50,
    },
    stemi: vesselDisease,
    nstemi: vesselDisease,
    'myocardial-infarction': vesselDisease,
    'history-of-mi': vesselDisease,
    'ischemic-heart-disease': vesselDisease,
    stroke: vesselDisease,
  },
  reference: always(0, 129), // recalled
};

const HYPERLIPIDEMIC = { low: 50, high: 300 };
const OTHERS = { low: 38, high: 189 };

/** NHANES: means of 52 to 54; below 40 in 21.5 % of men and 6.6 % of women. */
export const hdl: Quantity = {
  ...lipid,
  code: loinc('2085-9', 'Cholesterol in HDL [Mass/volume] in Serum or Plasma'),
  label: 'HDL cholesterol',
  healthy: ({ sex }, { place }) => (sex === 'female' ? 60.5 + 12 * place : 52 + 11 * place),
  bounds: always(20, 110),
  within: 0.04,
  assay: 0.015,
  reference: ({ sex }) => (sex === 'female' ? HDL_FEMALE : HDL_MALE), // recalled
};

const HDL_FEMALE = { low: 50, high: 110 };
const HDL_MALE = { low: 40, high: 110 };

/** High from 150 mg/dL on; all levels are an engine assumption. */
export const triglycerides: Quantity = {
  ...lipid,
  code: loinc('2571-8', 'Triglyceride [Mass/volume] in Serum or Plasma'),
  label: 'triglycerides',
  healthy: ({ age }, { place }) => Math.min(148, exp((age < 20 ? 4.3 : 4.55) + 0.4 * place)),
  bounds: (moment) => (moment.has('hypertriglyceridemia') ? TRIGLYCERIDEMIC : NOT_TRIGLYCERIDEMIC),
  within: 0.12,
  assay: 0.02,
  targets: {
    hypertriglyceridemia: {
      untreated: (_moment, { severity }) => 165 + exp(4.2 + 0.5 * severity),
      treated: (_moment, _draws, untreated) => 0.8 * untreated,
      fullAt: 30,
    },
    'metabolic-syndrome': { untreated: (_moment, { severity }) => 155 + 12 * severity },
  },
  reference: always(0, 149), // recalled
};

const TRIGLYCERIDEMIC = { low: 120, high: 900 };
const NOT_TRIGLYCERIDEMIC = { low: 30, high: 199 };

/** The sum of its parts: low and high density, and a fifth of the triglycerides (Friedewald 1972, below 400). */
export const totalCholesterol: Derived = {
  kind: 'derived',
  code: loinc('2093-3', 'Cholesterol [Mass/volume] in Serum or Plasma'),
  label: 'total cholesterol',
  parts: [ldl, hdl, triglycerides],
  unit: 'mg/dL',
  decimals: 0,
  from(values, moment) {
    const veryLow = values.get(triglycerides) ?? 0;
    const part = veryLow < 400 ? veryLow / 5 : 80 + (veryLow - 400) / 8;
    return moment.level(ldl) + (values.get(hdl) ?? 0) + part;
  },
  reference: always(0, 199), // recalled
};
