// Obstructive sleep apnea syndrome.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const sleepApnea = condition({
  id: 'sleep-apnea',
  display: 'Obstructive sleep apnea syndrome',
  snomed: '78275009',
  icd10: 'G47.33',
  course: 'chronic',
  prior: bySex({
    female: [
      [2, 0.01],
      [18, 0.06],
      [45, 0.13],
      [60, 0.19],
    ],
    male: [
      [2, 0.015],
      [18, 0.13],
      [45, 0.25],
      [60, 0.33],
    ],
  }),
  onsetFrom: 2,
  cause: { condition: 'obesity', oddsRatio: 4 },
  source: 'As used in Synthea: M 13 to 33 %, F 6 to 19 % of adults; children assumed',
});
