// Closed fracture of hip.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const hipFracture = condition({
  id: 'hip-fracture',
  display: 'Closed fracture of hip',
  snomed: '359817006',
  icd10: 'S72.009A',
  course: 'acute',
  prior: bySex({
    female: [
      [3, 0.00005],
      [50, 0.001],
      [65, 0.004],
      [80, 0.016],
    ],
    male: [
      [3, 0.00005],
      [50, 0.0006],
      [65, 0.002],
      [80, 0.008],
    ],
  }),
  onsetFrom: 3,
  cause: { condition: 'osteoporosis', oddsRatio: 4 },
  source: 'Engine assumption: chance of an episode within a year',
});
