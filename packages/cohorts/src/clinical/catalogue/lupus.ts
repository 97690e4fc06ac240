// Lupus erythematosus.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const lupus = condition({
  id: 'lupus',
  display: 'Lupus erythematosus',
  snomed: '200936003',
  icd10: 'M32.9',
  course: 'chronic',
  prior: bySex({
    female: [
      [8, 0.0002],
      [15, 0.0012],
      [45, 0.0022],
    ],
    male: [
      [8, 0.00003],
      [15, 0.00013],
      [45, 0.00025],
    ],
  }),
  onsetFrom: 8,
  source: 'Engine assumption',
});
