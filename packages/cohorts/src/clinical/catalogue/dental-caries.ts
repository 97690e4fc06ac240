// Primary dental caries.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const dentalCaries = condition({
  id: 'dental-caries',
  display: 'Primary dental caries',
  snomed: '109570002',
  icd10: 'K02.9',
  course: 'acute',
  prior: everyone([2, 0.12], [6, 0.2], [18, 0.2]),
  onsetFrom: 2,
  source: 'Engine assumption: chance of an episode within a year',
});
