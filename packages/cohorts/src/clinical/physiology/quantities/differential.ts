// The kinds of white cells: shares that make a whole, and counts that follow from them.

import { exp } from '@synthward/kernel';
import { always, type Derived, loinc, type Quantity, type Range } from '../quantity';
import { leukocytes } from './blood-count';

const portion = { kind: 'drawn', unit: '%', decimals: 1, spread: 'relative', memoryDays: 30 } as const;

/** Per cent of all white cells that a thousand a microlitre are, at the usual seven thousand. */
const SHARE_OF_THOUSANDS = 14;

/** All intervals of this file are recalled, all levels engine assumptions. */
const lymphocyteShare: Quantity = {
  ...portion,
  alias: { loinc: '731-0', factor: SHARE_OF_THOUSANDS },
  code: loinc('736-9', 'Lymphocytes/Leukocytes in Blood by Automated count'),
  label: 'lymphocyte share',
  healthy: ({ age }, { place }) => (age < 6 ? 45 : 30) + 4.5 * place,
  bounds: always(5, 62),
  within: 0.08,
  assay: 0.03,
  reference: ({ age }) => (age < 6 ? null : LYMPHOCYTES),
};

const LYMPHOCYTES = { low: 20, high: 40 };

const monocyteShare: Quantity = {
  ...portion,
  code: loinc('5905-5', 'Monocytes/Leukocytes in Blood by Automated count'),
  label: 'monocyte share',
  healthy: (_moment, { place }) => 7 + 1.1 * place,
  bounds: always(1, 14),
  within: 0.1,
  assay: 0.05,
  reference: always(2, 10),
};

const eosinophilShare: Quantity = {
  ...portion,
  alias: { loinc: '711-2', factor: SHARE_OF_THOUSANDS },
  code: loinc('713-8', 'Eosinophils/Leukocytes in Blood by Automated count'),
  label: 'eosinophil share',
  healthy: (_moment, { place }) => exp(0.8 + 0.4 * place),
  bounds: always(0, 15),
  within: 0.15,
  assay: 0.06,
  reference: always(0, 6),
};

const basophilShare: Quantity = {
  ...portion,
  code: loinc('706-2', 'Basophils/Leukocytes in Blood by Automated count'),
  label: 'basophil share',
  healthy: (_moment, { place }) => 0.6 + 0.15 * place,
  bounds: always(0, 2),
  within: 0.15,
  assay: 0.1,
  reference: always(0, 2),
};

const drawn = [lymphocyteShare, monocyteShare, eosinophilShare, basophilShare];

/** What is left of a hundred: the commonest kind takes up what the others leave. */
const neutrophilShare: Derived = {
  kind: 'derived',
  code: loinc('770-8', 'Neutrophils/Leukocytes in Blood by Automated count'),
  label: 'neutrophil share',
  parts: [...drawn],
  unit: '%',
  decimals: 1,
  from: (values) => drawn.reduce((rest, kind) => rest - (values.get(kind) ?? 0), 100),
  reference: ({ age }) => (age < 6 ? null : NEUTROPHILS),
};

const NEUTROPHILS = { low: 40, high: 75 };

/** White cells of one kind: its share of all of them. */
function countOf(share: Quantity | Derived, [code, label]: readonly [string, string], range: Range): Derived {
  return {
    kind: 'derived',
    code: loinc(code, `${label} [#/volume] in Blood by Automated count`),
    label: label.toLowerCase(),
    parts: [share, leukocytes],
    unit: '10*3/uL',
    decimals: 2,
    from: (values) => ((values.get(share) ?? 0) * (values.get(leukocytes) ?? 0)) / 100,
    reference: ({ age }) => (age < 6 ? null : range),
  };
}

/** Shares first, as the counts are worked out from them. */
export const differential: readonly (Quantity | Derived)[] = [
  ...drawn,
  neutrophilShare,
  countOf(neutrophilShare, ['751-8', 'Neutrophils'], { low: 1.8, high: 7.7 }),
  countOf(lymphocyteShare, ['731-0', 'Lymphocytes'], { low: 1, high: 4.8 }),
  countOf(monocyteShare, ['742-7', 'Monocytes'], { low: 0.1, high: 1 }),
  countOf(eosinophilShare, ['711-2', 'Eosinophils'], { low: 0, high: 0.6 }),
  countOf(basophilShare, ['704-7', 'Basophils'], { low: 0, high: 0.2 }),
];
