// Gout.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const gout = condition({
  id: 'gout',
  display: 'Gout',
  snomed: '90560007',
  icd10: 'M10.9',
  course: 'chronic',
  prior: bySex({
    female: [
      [25, 0.002],
      [45, 0.015],
      [65, 0.05],
    ],
    male: [
      [18, 0.008],
      [45, 0.06],
      [65, 0.12],
    ],
  }),
  onsetFrom: 18,
  cause: { condition: 'obesity', oddsRatio: 2.3 },
  source: 'As used in Synthea: 3.9 %, M:F 3:1; steps assumed',
});
