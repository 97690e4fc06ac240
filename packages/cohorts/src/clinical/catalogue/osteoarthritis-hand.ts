// Localized, primary osteoarthritis of the hand.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const osteoarthritisHand = condition({
  id: 'osteoarthritis-hand',
  display: 'Localized, primary osteoarthritis of the hand',
  snomed: '201834006',
  icd10: 'M19.049',
  course: 'chronic',
  prior: bySex({
    female: [
      [25, 0.004],
      [45, 0.06],
      [65, 0.14],
      [75, 0.18],
    ],
    male: [
      [25, 0.003],
      [45, 0.03],
      [65, 0.07],
      [75, 0.09],
    ],
  }),
  onsetFrom: 25,
  source: 'Engine assumption: shape of arthritis in NHIS 2019',
});
