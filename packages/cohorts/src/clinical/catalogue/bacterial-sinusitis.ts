// Acute bacterial sinusitis.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const bacterialSinusitis = condition({
  id: 'bacterial-sinusitis',
  display: 'Acute bacterial sinusitis',
  snomed: '75498004',
  icd10: 'J01.90',
  course: 'acute',
  prior: everyone([1, 0.02], [18, 0.03]),
  onsetFrom: 1,
  source: 'Engine assumption: chance of an episode within a year',
});
