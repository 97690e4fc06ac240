// Pneumonia.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const pneumonia = condition({
  id: 'pneumonia',
  display: 'Pneumonia',
  snomed: '233604007',
  icd10: 'J18.9',
  course: 'acute',
  prior: everyone([0, 0.02], [5, 0.006], [18, 0.008], [65, 0.025], [75, 0.045]),
  onsetFrom: 0,
  source: 'Engine assumption: chance of an episode within a year',
});
