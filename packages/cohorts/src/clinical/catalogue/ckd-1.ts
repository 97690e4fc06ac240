// Chronic kidney disease stage 1.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const ckd1 = condition({
  id: 'ckd-1',
  display: 'Chronic kidney disease stage 1',
  snomed: '431855005',
  icd10: 'N18.1',
  course: 'chronic',
  prior: everyone([2, 0.001], [18, 0.02], [45, 0.025], [65, 0.03]),
  onsetFrom: 2,
  cause: { condition: 'diabetes-type-2', oddsRatio: 2.5 },
  source: 'Engine assumption: share of the CDC 2023 total for stages 1 to 4',
});
