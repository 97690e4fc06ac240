// Acute viral pharyngitis.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const viralPharyngitis = condition({
  id: 'viral-pharyngitis',
  display: 'Acute viral pharyngitis',
  snomed: '195662009',
  icd10: 'J02.9',
  course: 'acute',
  prior: everyone([0, 0.1], [5, 0.15], [18, 0.08], [65, 0.04]),
  onsetFrom: 0,
  source: 'Engine assumption: chance of an episode within a year',
});
