// Epilepsy.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const epilepsy = condition({
  id: 'epilepsy',
  display: 'Epilepsy',
  snomed: '84757009',
  icd10: 'G40.909',
  course: 'chronic',
  prior: everyone([0, 0.003], [5, 0.007], [18, 0.011], [65, 0.014]),
  onsetFrom: 0,
  source: 'Engine assumption from a recalled 1.2 % (unverified)',
});
