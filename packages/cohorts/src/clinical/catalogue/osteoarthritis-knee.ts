// Osteoarthritis of knee.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const osteoarthritisKnee = condition({
  id: 'osteoarthritis-knee',
  display: 'Osteoarthritis of knee',
  snomed: '239873007',
  icd10: 'M17.9',
  course: 'chronic',
  prior: bySex({
    female: [
      [25, 0.01],
      [45, 0.09],
      [65, 0.22],
      [75, 0.27],
    ],
    male: [
      [25, 0.01],
      [45, 0.07],
      [65, 0.14],
      [75, 0.17],
    ],
  }),
  onsetFrom: 25,
  cause: { condition: 'obesity', oddsRatio: 2.6 },
  source: 'Engine assumption: shape of arthritis in NHIS 2019',
});
