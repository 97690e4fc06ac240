// Perennial allergic rhinitis.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const perennialRhinitis = condition({
  id: 'perennial-rhinitis',
  display: 'Perennial allergic rhinitis',
  snomed: '446096008',
  icd10: 'J30.89',
  course: 'chronic',
  prior: everyone([2, 0.05], [6, 0.08], [18, 0.1]),
  onsetFrom: 2,
  source: 'Engine assumption',
});
