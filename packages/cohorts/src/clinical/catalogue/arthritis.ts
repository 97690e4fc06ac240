// Arthritis.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const arthritis = condition({
  id: 'arthritis',
  display: 'Arthritis',
  snomed: '3723001',
  icd10: 'M19.90',
  course: 'chronic',
  prior: bySex({
    female: [
      [18, 0.036],
      [35, 0.117],
      [45, 0.293],
      [65, 0.486],
      [75, 0.578],
    ],
    male: [
      [18, 0.036],
      [35, 0.095],
      [45, 0.223],
      [65, 0.401],
      [75, 0.447],
    ],
  }),
  onsetFrom: 18,
  source:
    'Published: NHIS 2019 (PMC8084120), 18-44 split at 35 so that 18-34 has the 3.6 % of NCHS Data Brief 497',
});
