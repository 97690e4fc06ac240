// Diabetes mellitus type 2.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const diabetesType2 = condition({
  id: 'diabetes-type-2',
  display: 'Diabetes mellitus type 2',
  snomed: '44054006',
  icd10: 'E11.9',
  course: 'chronic',
  prior: bySex({
    female: [
      [8, 0.0005],
      [13, 0.002],
      [20, 0.017],
      [40, 0.096],
      [60, 0.162],
    ],
    male: [
      [8, 0.0005],
      [13, 0.002],
      [20, 0.023],
      [40, 0.127],
      [60, 0.215],
    ],
  }),
  onsetFrom: 8,
  cause: { condition: 'obesity', oddsRatio: 3 },
  source:
    'Published: NCHS Data Brief 516, diagnosed, 92 % of it type 2, split by its sex ratio; below 20 assumed',
});
