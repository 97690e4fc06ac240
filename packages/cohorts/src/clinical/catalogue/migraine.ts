// Chronic intractable migraine without aura.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const migraine = condition({
  id: 'migraine',
  display: 'Chronic intractable migraine without aura',
  snomed: '124171000119105',
  icd10: 'G43.719',
  course: 'chronic',
  prior: bySex({
    female: [
      [6, 0.02],
      [12, 0.09],
      [18, 0.17],
      [45, 0.15],
      [60, 0.06],
    ],
    male: [
      [6, 0.02],
      [12, 0.04],
      [18, 0.06],
      [60, 0.03],
    ],
  }),
  onsetFrom: 6,
  source: 'Engine assumption from a recalled F 17 %, M 6 % of all migraine (unverified)',
});
