// Chronic kidney disease stage 3.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const ckd3 = condition({
  id: 'ckd-3',
  display: 'Chronic kidney disease stage 3',
  snomed: '433144002',
  icd10: 'N18.30',
  course: 'chronic',
  prior: everyone([2, 0.0005], [18, 0.018], [45, 0.056], [65, 0.24]),
  onsetFrom: 2,
  cause: { condition: 'diabetes-type-2', oddsRatio: 2.5 },
  source:
    'Engine assumption: share of the CDC 2023 total for stages 1 to 4 (18-44 6 %, 45-64 12 %, 65+ 34 %)',
});
