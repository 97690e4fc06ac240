// Pre-eclampsia.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const preEclampsia = condition({
  id: 'pre-eclampsia',
  display: 'Pre-eclampsia',
  snomed: '398254007',
  icd10: 'O14.90',
  course: 'acute',
  prior: bySex({
    female: [
      [14, 0.0001],
      [18, 0.002],
      [25, 0.004],
      [35, 0.003],
      [40, 0.001],
      [45, 0.0001],
      [51, 0],
    ],
    male: [],
  }),
  onsetFrom: 14,
  cause: { condition: 'pregnancy', oddsRatio: 1 },
  requiresCause: true,
  source: 'Engine assumption: chance of an episode within a year',
});
