// Gallbladder calculus.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const gallstone = condition({
  id: 'gallstone',
  display: 'Gallbladder calculus',
  snomed: '235919008',
  icd10: 'K80.20',
  course: 'acute',
  prior: bySex({
    female: [
      [8, 0.001],
      [20, 0.01],
      [45, 0.02],
    ],
    male: [
      [8, 0.0005],
      [20, 0.003],
      [45, 0.01],
    ],
  }),
  onsetFrom: 8,
  source: 'Engine assumption: chance of an episode within a year',
});
