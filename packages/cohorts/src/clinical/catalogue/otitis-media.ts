// Otitis media.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const otitisMedia = condition({
  id: 'otitis-media',
  display: 'Otitis media',
  snomed: '65363002',
  icd10: 'H66.90',
  course: 'acute',
  prior: everyone([0, 0.3], [5, 0.1], [12, 0.03], [18, 0.01]),
  onsetFrom: 0,
  source: 'Engine assumption: chance of an episode within a year',
});
