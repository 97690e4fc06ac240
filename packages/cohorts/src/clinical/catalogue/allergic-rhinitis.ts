// Seasonal allergic rhinitis.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const allergicRhinitis = condition({
  id: 'allergic-rhinitis',
  display: 'Seasonal allergic rhinitis',
  snomed: '367498001',
  icd10: 'J30.2',
  course: 'chronic',
  prior: everyone([2, 0.12], [6, 0.19], [18, 0.26], [65, 0.22]),
  onsetFrom: 2,
  source: 'Engine assumption from a recalled 26 % of adults and 19 % of children (unverified)',
});
