// Sprain of wrist.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const wristSprain = condition({
  id: 'wrist-sprain',
  display: 'Sprain of wrist',
  snomed: '70704007',
  icd10: 'S63.509A',
  course: 'acute',
  prior: everyone([3, 0.004], [10, 0.008], [30, 0.004]),
  onsetFrom: 3,
  source: 'Engine assumption: chance of an episode within a year',
});
