// Child attention deficit disorder.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const adhd = condition({
  id: 'adhd',
  display: 'Child attention deficit disorder',
  snomed: '192127007',
  icd10: 'F90.9',
  course: 'chronic',
  prior: bySex({
    female: [
      [4, 0.02],
      [8, 0.07],
      [18, 0.03],
      [40, 0.01],
      [65, 0.002],
    ],
    male: [
      [4, 0.04],
      [8, 0.14],
      [18, 0.05],
      [40, 0.015],
      [65, 0.003],
    ],
  }),
  onsetFrom: 4,
  source: 'Engine assumption from a recalled 10 % of children (unverified)',
});
