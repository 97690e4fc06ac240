// Posttraumatic stress disorder.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const ptsd = condition({
  id: 'ptsd',
  display: 'Posttraumatic stress disorder',
  snomed: '47505003',
  icd10: 'F43.10',
  course: 'chronic',
  prior: bySex({
    female: [
      [5, 0.005],
      [13, 0.05],
      [18, 0.055],
      [65, 0.025],
    ],
    male: [
      [5, 0.004],
      [13, 0.02],
      [18, 0.02],
      [65, 0.012],
    ],
  }),
  onsetFrom: 5,
  cause: { condition: 'depression', oddsRatio: 4 },
  source: 'Engine assumption',
});
