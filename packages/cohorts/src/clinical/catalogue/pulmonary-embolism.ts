// Acute pulmonary embolism.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const pulmonaryEmbolism = condition({
  id: 'pulmonary-embolism',
  display: 'Acute pulmonary embolism',
  snomed: '706870000',
  icd10: 'I26.99',
  course: 'acute',
  prior: everyone([1, 0.00002], [18, 0.0004], [50, 0.0015], [70, 0.004]),
  onsetFrom: 1,
  cause: { condition: 'deep-vein-thrombosis', oddsRatio: 20 },
  source: 'Engine assumption: chance of an episode within a year',
});
