// Acute infective cystitis.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const cystitis = condition({
  id: 'cystitis',
  display: 'Acute infective cystitis',
  snomed: '307426000',
  icd10: 'N30.00',
  course: 'acute',
  prior: bySex({
    female: [
      [2, 0.01],
      [16, 0.06],
    ],
    male: [
      [2, 0.001],
      [65, 0.01],
    ],
  }),
  onsetFrom: 2,
  source: 'Engine assumption: chance of an episode within a year',
});
