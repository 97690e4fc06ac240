// Atopic dermatitis.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const atopicDermatitis = condition({
  id: 'atopic-dermatitis',
  display: 'Atopic dermatitis',
  snomed: '24079001',
  icd10: 'L20.9',
  course: 'chronic',
  prior: everyone([0, 0.08], [5, 0.12], [18, 0.07]),
  onsetFrom: 0,
  source: 'Engine assumption',
});
