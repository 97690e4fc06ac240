// Streptococcal sore throat.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const strepThroat = condition({
  id: 'strep-throat',
  display: 'Streptococcal sore throat',
  snomed: '43878008',
  icd10: 'J02.0',
  course: 'acute',
  prior: everyone([2, 0.05], [5, 0.1], [18, 0.02], [45, 0.008]),
  onsetFrom: 2,
  source: 'Engine assumption: chance of an episode within a year',
});
