// Urinary tract infectious disease.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const uti = condition({
  id: 'uti',
  display: 'Urinary tract infectious disease',
  snomed: '68566005',
  icd10: 'N39.0',
  course: 'acute',
  prior: bySex({
    female: [
      [0, 0.02],
      [16, 0.11],
      [65, 0.12],
    ],
    male: [
      [0, 0.008],
      [16, 0.01],
      [65, 0.05],
    ],
  }),
  onsetFrom: 0,
  source: 'Engine assumption: chance of an episode within a year',
});
