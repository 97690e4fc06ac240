// Idiopathic atrophic hypothyroidism.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const hypothyroidism = condition({
  id: 'hypothyroidism',
  display: 'Idiopathic atrophic hypothyroidism',
  snomed: '83664006',
  icd10: 'E03.9',
  course: 'chronic',
  prior: bySex({
    female: [
      [5, 0.002],
      [18, 0.03],
      [40, 0.07],
      [65, 0.12],
    ],
    male: [
      [5, 0.001],
      [18, 0.006],
      [40, 0.015],
      [65, 0.035],
    ],
  }),
  onsetFrom: 5,
  source: 'Engine assumption from a recalled 4 to 5 % of adults, far more women than men (unverified)',
});
