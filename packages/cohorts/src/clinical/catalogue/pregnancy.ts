// Normal pregnancy.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const pregnancy = condition({
  id: 'pregnancy',
  display: 'Normal pregnancy',
  snomed: '72892002',
  icd10: 'Z34.90',
  course: 'acute',
  prior: bySex({
    female: [
      [14, 0.002],
      [18, 0.05],
      [25, 0.1],
      [35, 0.05],
      [40, 0.012],
      [45, 0.001],
      [51, 0],
    ],
    male: [],
  }),
  onsetFrom: 14,
  source: 'Engine assumption: chance of an episode within a year',
});
