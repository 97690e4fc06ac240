// Chronic kidney disease stage 4.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const ckd4 = condition({
  id: 'ckd-4',
  display: 'Chronic kidney disease stage 4',
  snomed: '431857002',
  icd10: 'N18.4',
  course: 'chronic',
  prior: everyone([2, 0.0002], [18, 0.001], [45, 0.004], [65, 0.011]),
  onsetFrom: 2,
  cause: { condition: 'diabetes-type-2', oddsRatio: 3 },
  source: 'Engine assumption: share of the CDC 2023 total for stages 1 to 4',
});
