// Chronic kidney disease stage 2.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const ckd2 = condition({
  id: 'ckd-2',
  display: 'Chronic kidney disease stage 2',
  snomed: '431856006',
  icd10: 'N18.2',
  course: 'chronic',
  prior: everyone([2, 0.001], [18, 0.02], [45, 0.035], [65, 0.06]),
  onsetFrom: 2,
  cause: { condition: 'diabetes-type-2', oddsRatio: 2.5 },
  source: 'Engine assumption: share of the CDC 2023 total for stages 1 to 4',
});
