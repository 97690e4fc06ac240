// Proteins, bilirubin and the enzymes of the liver.

import { exp } from '@synthward/kernel';
import { adultRange, always, type Derived, loinc, type Quantity } from '../quantity';

const gramsOfProtein = {
  kind: 'drawn',
  unit: 'g/dL',
  decimals: 1,
  spread: 'relative',
  memoryDays: 90,
} as const;
const enzyme = { kind: 'drawn', unit: 'U/L', decimals: 0, spread: 'relative', memoryDays: 60 } as const;

/** All intervals of this file are recalled, all levels of carriers engine assumptions. */
export const protein: Quantity = {
  ...gramsOfProtein,
  code: loinc('2885-2', 'Protein [Mass/volume] in Serum or Plasma'),
  label: 'total protein',
  healthy: (moment, { place }) => moment.level(albumin) + 2.8 + 0.25 * place,
  bounds: always(4.5, 12),
  within: 0.012,
  assay: 0.01,
  targets: {
    'multiple-myeloma': { untreated: (_moment, { severity }, healthy) => healthy + 2 + 0.7 * severity },
  },
  reference: always(6, 8.3),
};

export const albumin: Quantity = {
  ...gramsOfProtein,
  code: loinc('1751-7', 'Albumin [Mass/volume] in Serum or Plasma'),
  label: 'albumin',
  healthy: (moment, { place }) => 4.4 - 0.004 * Math.max(0, moment.age - 50) + 0.2 * place,
  bounds: always(1.8, 5.3),
  within: 0.02,
  assay: 0.01,
  reference: always(3.5, 5),
};

/** Protein less albumin. */
export const globulin: Derived = {
  kind: 'derived',
  code: loinc('10834-0', 'Globulin [Mass/volume] in Serum by calculation'),
  label: 'globulin',
  parts: [protein, albumin],
  unit: 'g/dL',
  decimals: 1,
  from: (values) => (values.get(protein) ?? 0) - (values.get(albumin) ?? 0),
  reference: always(2, 3.5),
};

export const bilirubin: Quantity = {
  kind: 'drawn',
  code: loinc('1975-2', 'Bilirubin.total [Mass/volume] in Serum or Plasma'),
  label: 'total bilirubin',
  unit: 'mg/dL',
  decimals: 1,
  healthy: (_moment, { place }) => 0.55 * exp(0.3 * place),
  bounds: always(0.1, 20),
  spread: 'relative',
  within: 0.15,
  assay: 0.04,
  memoryDays: 30,
  reference: always(0.1, 1.2),
};

/** Growing bones make three times as much of it. */
export const alkalinePhosphatase: Quantity = {
  ...enzyme,
  code: loinc('6768-6', 'Alkaline phosphatase [Enzymatic activity/volume] in Serum or Plasma'),
  label: 'alkaline phosphatase',
  healthy: ({ age }, { place }) => (age < 16 ? 210 : 72) * exp(0.22 * place),
  bounds: always(20, 900),
  within: 0.05,
  assay: 0.03,
  reference: adultRange(44, 147),
};

export const alanineAminotransferase: Quantity = {
  ...enzyme,
  code: loinc('1742-6', 'Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma'),
  label: 'ALT',
  healthy: ({ sex }, { place }) => (sex === 'female' ? 18 : 24) * exp(0.3 * place),
  bounds: always(5, 1500),
  within: 0.12,
  assay: 0.03,
  targets: {
    'hepatitis-c': { untreated: (_moment, { severity }) => 72 * exp(0.5 * severity) },
    'hepatitis-b': { untreated: (_moment, { severity }) => 58 * exp(0.5 * severity) },
    alcoholism: { untreated: (_moment, { severity }) => 42 * exp(0.4 * severity) },
  },
  reference: always(7, 56),
};

/** Follows alanine aminotransferase, but exceeds it in alcoholism. */
export const aspartateAminotransferase: Quantity = {
  ...enzyme,
  code: loinc('1920-8', 'Aspartate aminotransferase [Enzymatic activity/volume] in Serum or Plasma'),
  label: 'AST',
  healthy(moment, { place }) {
    const alanine = moment.level(alanineAminotransferase);
    return (moment.has('alcoholism') ? 1.7 * alanine : 12 + 0.5 * alanine) * (1 + 0.1 * place);
  },
  bounds: always(8, 2500),
  within: 0.1,
  assay: 0.03,
  follows: alanineAminotransferase,
  reference: always(8, 40),
};
