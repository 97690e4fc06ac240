// Cystic fibrosis.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const cysticFibrosis = condition({
  id: 'cystic-fibrosis',
  display: 'Cystic fibrosis',
  snomed: '190905008',
  icd10: 'E84.9',
  course: 'chronic',
  prior: everyone([0, 0.0003], [18, 0.0002], [45, 0.00003]),
  onsetFrom: 0,
  source: 'Engine assumption',
});
