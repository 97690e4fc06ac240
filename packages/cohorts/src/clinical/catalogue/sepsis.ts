// Sepsis.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const sepsis = condition({
  id: 'sepsis',
  display: 'Sepsis',
  snomed: '91302008',
  icd10: 'A41.9',
  course: 'acute',
  prior: everyone([0, 0.0005], [18, 0.001], [65, 0.008], [75, 0.013]),
  onsetFrom: 0,
  cause: { condition: 'pneumonia', oddsRatio: 10 },
  source: 'Engine assumption: chance of an episode within a year',
});
