// Pyelonephritis.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const pyelonephritis = condition({
  id: 'pyelonephritis',
  display: 'Pyelonephritis',
  snomed: '45816000',
  icd10: 'N12',
  course: 'acute',
  prior: bySex({
    female: [
      [0, 0.002],
      [16, 0.004],
      [65, 0.006],
    ],
    male: [
      [0, 0.0005],
      [65, 0.003],
    ],
  }),
  onsetFrom: 0,
  cause: { condition: 'uti', oddsRatio: 15 },
  source: 'Engine assumption: chance of an episode within a year',
});
