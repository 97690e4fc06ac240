// Body mass index 40+ - severely obese.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const severeObesity = condition({
  id: 'severe-obesity',
  display: 'Body mass index 40+ - severely obese',
  snomed: '408512008',
  icd10: 'E66.01',
  course: 'chronic',
  prior: bySex({
    female: [
      [6, 0.02],
      [12, 0.05],
      [20, 0.125],
      [40, 0.155],
      [60, 0.085],
    ],
    male: [
      [6, 0.02],
      [12, 0.05],
      [20, 0.065],
      [40, 0.085],
      [60, 0.047],
    ],
  }),
  onsetFrom: 6,
  cause: { condition: 'obesity', oddsRatio: 1 },
  requiresCause: true,
  source: 'Published: NCHS Data Brief 508 (20-39 9.5 %, 40-59 12.0 %, 60+ 6.6 %), split by its sex ratio',
});
