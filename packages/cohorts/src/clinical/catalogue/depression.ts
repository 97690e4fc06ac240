// Major depressive disorder.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const depression = condition({
  id: 'depression',
  display: 'Major depressive disorder',
  snomed: '370143000',
  icd10: 'F33.9',
  course: 'chronic',
  prior: bySex({
    female: [
      [8, 0.01],
      [12, 0.2],
      [20, 0.18],
      [40, 0.14],
      [60, 0.1],
    ],
    male: [
      [8, 0.01],
      [12, 0.11],
      [20, 0.13],
      [40, 0.09],
      [60, 0.07],
    ],
  }),
  onsetFrom: 8,
  source:
    'Published total: NCHS Data Brief 527 (13.1 % from 12 years on, falling with age, F > M); steps assumed',
});
