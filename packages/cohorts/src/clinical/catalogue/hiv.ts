// Human immunodeficiency virus infection.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const hiv = condition({
  id: 'hiv',
  display: 'Human immunodeficiency virus infection',
  snomed: '86406008',
  icd10: 'B20',
  course: 'chronic',
  prior: bySex({
    female: [
      [0, 0.0001],
      [18, 0.0012],
      [40, 0.0025],
      [65, 0.001],
    ],
    male: [
      [0, 0.0001],
      [18, 0.004],
      [40, 0.008],
      [65, 0.004],
    ],
  }),
  onsetFrom: 0,
  source: 'Engine assumption',
});
