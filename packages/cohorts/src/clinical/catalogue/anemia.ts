// Anemia.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const anemia = condition({
  id: 'anemia',
  display: 'Anemia',
  snomed: '271737000',
  icd10: 'D64.9',
  course: 'chronic',
  prior: bySex({
    female: [
      [0, 0.05],
      [5, 0.03],
      [12, 0.13],
      [50, 0.1],
      [75, 0.17],
    ],
    male: [
      [0, 0.05],
      [5, 0.03],
      [12, 0.02],
      [50, 0.05],
      [75, 0.17],
    ],
  }),
  onsetFrom: 0,
  source: 'Engine assumption from a recalled 9 % (unverified)',
});
