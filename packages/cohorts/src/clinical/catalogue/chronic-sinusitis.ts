// Chronic sinusitis.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const chronicSinusitis = condition({
  id: 'chronic-sinusitis',
  display: 'Chronic sinusitis',
  snomed: '40055000',
  icd10: 'J32.9',
  course: 'chronic',
  prior: everyone([4, 0.02], [18, 0.1], [45, 0.14]),
  onsetFrom: 4,
  cause: { condition: 'allergic-rhinitis', oddsRatio: 2.5 },
  source: 'Engine assumption',
});
