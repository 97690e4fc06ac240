// Viral sinusitis.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const viralSinusitis = condition({
  id: 'viral-sinusitis',
  display: 'Viral sinusitis',
  snomed: '444814009',
  icd10: 'J01.90',
  course: 'acute',
  prior: everyone([1, 0.08], [18, 0.12]),
  onsetFrom: 1,
  source: 'Engine assumption: chance of an episode within a year',
});
