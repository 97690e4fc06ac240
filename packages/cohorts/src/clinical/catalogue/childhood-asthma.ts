// Childhood asthma.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const childhoodAsthma = condition({
  id: 'childhood-asthma',
  display: 'Childhood asthma',
  snomed: '233678006',
  icd10: 'J45.909',
  course: 'chronic',
  prior: bySex({
    female: [
      [1, 0.016],
      [5, 0.065],
      [12, 0.075],
      [18, 0],
    ],
    male: [
      [1, 0.021],
      [5, 0.084],
      [12, 0.097],
      [18, 0],
    ],
  }),
  onsetFrom: 1,
  source: 'Published: CDC 2021, current asthma of children, split by its sex ratio',
});
