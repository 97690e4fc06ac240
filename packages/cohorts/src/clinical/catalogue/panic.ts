// Severe anxiety (panic).

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const panic = condition({
  id: 'panic',
  display: 'Severe anxiety (panic)',
  snomed: '80583007',
  icd10: 'F41.0',
  course: 'chronic',
  prior: bySex({
    female: [
      [10, 0.015],
      [18, 0.065],
      [30, 0.05],
      [45, 0.04],
      [65, 0.025],
    ],
    male: [
      [10, 0.01],
      [18, 0.035],
      [30, 0.03],
      [45, 0.02],
      [65, 0.012],
    ],
  }),
  onsetFrom: 10,
  cause: { condition: 'depression', oddsRatio: 4 },
  source: 'Engine assumption: age and sex shape of anxiety in NHSR 213, at a fifth of its level',
});
