// Sprain of ankle.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const ankleSprain = condition({
  id: 'ankle-sprain',
  display: 'Sprain of ankle',
  snomed: '44465007',
  icd10: 'S93.409A',
  course: 'acute',
  prior: everyone([3, 0.008], [10, 0.02], [30, 0.01], [65, 0.005]),
  onsetFrom: 3,
  source: 'Engine assumption: chance of an episode within a year',
});
