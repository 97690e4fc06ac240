// Hemoglobin, the red cells that follow from it, white cells and platelets.

import { exp } from '@synthward/kernel';
import { adultRange, always, type Derived, loinc, type Moment, type Quantity, type Range } from '../quantity';
import { isIronDeficient } from './iron';

const share = { kind: 'drawn', spread: 'relative', memoryDays: 90 } as const;

/** Carriers of anemia are anemic, others are not: below and from 13 (men) and 12 (women, children); recalled. */
export const hemoglobin: Quantity = {
  ...share,
  code: loinc('718-7', 'Hemoglobin [Mass/volume] in Blood'),
  label: 'hemoglobin',
  unit: 'g/dL',
  decimals: 1,
  healthy: (moment, { place }) => Math.max(anemiaLimit(moment) + 0.1, usualHemoglobin(moment, place)),
  bounds: (moment) => hemoglobinBounds(moment),
  within: 0.02,
  assay: 0.008,
  targets: {
    anemia: {
      untreated: (moment, { severity }) => anemiaLimit(moment) - Math.max(0.3, 1.6 + 0.7 * severity),
      treated: (moment) => anemiaLimit(moment) - 0.3,
      fullAt: 1,
    },
  },
  reference: ({ sex, age }) => {
    if (age < 12) return CHILD_RANGE;
    return sex === 'female' ? FEMALE_RANGE : MALE_RANGE;
  },
};

const CHILD_RANGE = { low: 11.5, high: 15.5 };
const FEMALE_RANGE = { low: 12, high: 15.5 };
const MALE_RANGE = { low: 13, high: 17.5 };

function usualHemoglobin({ sex, age }: Moment, place: number): number {
  if (age < 12) return 12.8 + 0.5 * place;
  return sex === 'female' ? 13.6 + 0.75 * place : 15.1 + 0.8 * place;
}

function anemiaLimit({ age, sex }: Moment): number {
  if (age < 12) return 11.5;
  return sex === 'male' ? 13 : 12;
}

function hemoglobinBounds(moment: Moment): Range {
  const limit = anemiaLimit(moment);
  return moment.has('anemia') ? { low: 6, high: limit - 0.1 } : { low: limit, high: 18.2 };
}

/** Small red cells in want of iron, and in children. */
export const mcv: Quantity = {
  ...share,
  code: loinc('787-2', 'MCV [Entitic mean volume] in Red Blood Cells by Automated count'),
  label: 'MCV',
  unit: 'fL',
  decimals: 1,
  healthy: ({ age }, { place }) => Math.min(90, 78 + 0.7 * age) + 3.6 * place,
  bounds: always(55, 120),
  within: 0.008,
  assay: 0.004,
  targets: {
    anemia: {
      untreated: (moment, { severity }, healthy) => (isIronDeficient(moment) ? 74 + 4 * severity : healthy),
      treated: (moment, _draws, untreated) => (isIronDeficient(moment) ? untreated + 8 : untreated),
      fullAt: 6,
    },
  },
  reference: adultRange(80, 100),
};

/** Narrow in everybody: the cells are as full as they can be. */
export const mchc: Quantity = {
  ...share,
  code: loinc('786-4', 'MCHC [Entitic Mass/volume] in Red Blood Cells by Automated count'),
  label: 'MCHC',
  unit: 'g/dL',
  decimals: 1,
  healthy: (_moment, { place }) => 33.8 + 0.5 * place,
  bounds: always(29, 36.5),
  within: 0.008,
  assay: 0.005,
  targets: {
    anemia: {
      untreated: (moment, { severity }, healthy) =>
        isIronDeficient(moment) ? 31.6 + 0.5 * severity : healthy,
    },
  },
  reference: always(32, 36),
};

export const distributionWidth: Quantity = {
  ...share,
  code: loinc('788-0', 'Erythrocyte [DistWidth] in Blood by Automated count'),
  label: 'RDW',
  unit: '%',
  decimals: 1,
  healthy: (_moment, { place }) => 13 + 0.5 * place,
  bounds: always(11, 26),
  within: 0.015,
  assay: 0.01,
  targets: { anemia: { untreated: (_moment, { severity }) => 15.8 + severity } },
  reference: always(11.5, 14.5),
};

const cells = { kind: 'derived' } as const;

/** Hemoglobin by its concentration in the cells, in %. */
function packedVolume(values: Parameters<Derived['from']>[0]): number {
  return (100 * (values.get(hemoglobin) ?? 0)) / (values.get(mchc) ?? 1);
}

export const hematocrit: Derived = {
  ...cells,
  code: loinc('4544-3', 'Hematocrit [Volume Fraction] of Blood by Automated count'),
  label: 'hematocrit',
  parts: [hemoglobin, mchc],
  unit: '%',
  decimals: 1,
  from: (values) => packedVolume(values),
  reference: ({ sex, age }) => {
    if (age < 12) return HEMATOCRIT_CHILD;
    return sex === 'female' ? HEMATOCRIT_FEMALE : HEMATOCRIT_MALE;
  },
};

const HEMATOCRIT_CHILD = { low: 34, high: 45 };
const HEMATOCRIT_FEMALE = { low: 36, high: 46 };
const HEMATOCRIT_MALE = { low: 40, high: 52 };

/** The volume of all cells by that of one. */
export const erythrocytes: Derived = {
  ...cells,
  code: loinc('789-8', 'Erythrocytes [#/volume] in Blood by Automated count'),
  label: 'red blood cells',
  parts: [hemoglobin, mchc, mcv],
  unit: '10*6/uL',
  decimals: 2,
  from: (values) => (10 * packedVolume(values)) / (values.get(mcv) ?? 1),
  reference: ({ sex, age }) => {
    if (age < 12) return null;
    return sex === 'female' ? CELLS_FEMALE : CELLS_MALE;
  },
};

const CELLS_FEMALE = { low: 3.8, high: 5.2 };
const CELLS_MALE = { low: 4.2, high: 6 };

/** Hemoglobin in one cell: that of all by their number. */
export const mch: Derived = {
  ...cells,
  code: loinc('785-6', 'MCH [Entitic mass] by Automated count'),
  label: 'MCH',
  parts: [mchc, mcv],
  unit: 'pg',
  decimals: 1,
  from: (values) => ((values.get(mchc) ?? 0) * (values.get(mcv) ?? 0)) / 100,
  reference: adultRange(27, 33),
};

export const leukocytes: Quantity = {
  ...share,
  code: loinc('6690-2', 'Leukocytes [#/volume] in Blood by Automated count'),
  label: 'white blood cells',
  unit: '10*3/uL',
  decimals: 1,
  memoryDays: 20,
  healthy: ({ age }, { place }) => (age < 6 ? 8.6 : 6.8) * exp(0.2 * place),
  bounds: always(1.5, 45),
  within: 0.1,
  assay: 0.02,
  reference: ({ age }) => (age < 6 ? LEUKOCYTES_CHILD : LEUKOCYTES_ADULT),
};

const LEUKOCYTES_CHILD = { low: 5, high: 15 };
const LEUKOCYTES_ADULT = { low: 4.5, high: 11 };

export const platelets: Quantity = {
  ...share,
  code: loinc('777-3', 'Platelets [#/volume] in Blood by Automated count'),
  label: 'platelets',
  unit: '10*3/uL',
  decimals: 0,
  healthy: (_moment, { place }) => 250 * exp(0.19 * place),
  bounds: always(40, 700),
  within: 0.05,
  assay: 0.02,
  reference: always(150, 400),
};

export const plateletVolume: Quantity = {
  ...share,
  code: loinc('32623-1', 'Platelet [Entitic mean volume] in Blood by Automated count'),
  label: 'mean platelet volume',
  unit: 'fL',
  decimals: 1,
  healthy: (_moment, { place }) => 10.2 + 0.7 * place,
  bounds: always(7, 14),
  within: 0.015,
  assay: 0.01,
  reference: always(7.5, 12),
};

/** A dozen femtolitres: the width is of single platelets. */
export const plateletWidth: Quantity = {
  ...share,
  code: loinc('32207-3', 'Platelet distribution width [Entitic volume] in Blood by Automated count'),
  label: 'platelet distribution width',
  unit: 'fL',
  decimals: 1,
  healthy: (_moment, { place }) => 12.5 + 1.4 * place,
  bounds: always(8, 19),
  within: 0.03,
  assay: 0.02,
  reference: always(9, 17),
};
