// Essential hypertension.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const hypertension = condition({
  id: 'hypertension',
  display: 'Essential hypertension',
  snomed: '59621000',
  icd10: 'I10',
  course: 'chronic',
  prior: bySex({
    female: [
      [3, 0.01],
      [8, 0.02],
      [13, 0.03],
      [18, 0.164],
      [40, 0.49],
      [60, 0.716],
    ],
    male: [
      [3, 0.01],
      [8, 0.02],
      [13, 0.04],
      [18, 0.3],
      [40, 0.559],
      [60, 0.716],
    ],
  }),
  onsetFrom: 3,
  source: 'Published: NCHS Data Brief 511, NHANES 2021-23, from 18 years on; below, engine assumption',
});
