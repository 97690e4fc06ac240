// Alcoholism.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const alcoholism = condition({
  id: 'alcoholism',
  display: 'Alcoholism',
  snomed: '7200002',
  icd10: 'F10.20',
  course: 'chronic',
  prior: bySex({
    female: [
      [13, 0.01],
      [18, 0.1],
      [26, 0.08],
      [65, 0.02],
    ],
    male: [
      [13, 0.01],
      [18, 0.14],
      [26, 0.13],
      [65, 0.04],
    ],
  }),
  onsetFrom: 13,
  source: 'Engine assumption from a recalled 10 % of adults (unverified)',
});
