// Pulmonary emphysema.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const emphysema = condition({
  id: 'emphysema',
  display: 'Pulmonary emphysema',
  snomed: '87433001',
  icd10: 'J43.9',
  course: 'chronic',
  prior: everyone([18, 0.0008], [45, 0.007], [65, 0.018], [75, 0.025]),
  onsetFrom: 18,
  source: 'Engine assumption: a quarter of COPD in NCHS Data Brief 529',
});
