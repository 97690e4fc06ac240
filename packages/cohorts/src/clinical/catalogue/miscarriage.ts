// Miscarriage in first trimester.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const miscarriage = condition({
  id: 'miscarriage',
  display: 'Miscarriage in first trimester',
  snomed: '19169002',
  icd10: 'O03.9',
  course: 'acute',
  prior: bySex({
    female: [
      [14, 0.0005],
      [18, 0.01],
      [25, 0.015],
      [35, 0.015],
      [40, 0.008],
      [45, 0.0005],
      [51, 0],
    ],
    male: [],
  }),
  onsetFrom: 14,
  source: 'Engine assumption: chance of an episode within a year',
});
