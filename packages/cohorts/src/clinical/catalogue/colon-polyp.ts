// Polyp of colon.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const colonPolyp = condition({
  id: 'colon-polyp',
  display: 'Polyp of colon',
  snomed: '68496003',
  icd10: 'K63.5',
  course: 'chronic',
  prior: everyone([5, 0.0005], [30, 0.02], [45, 0.12], [60, 0.25]),
  onsetFrom: 5,
  source: 'Engine assumption',
});
