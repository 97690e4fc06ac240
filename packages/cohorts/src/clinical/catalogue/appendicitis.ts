// Appendicitis.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const appendicitis = condition({
  id: 'appendicitis',
  display: 'Appendicitis',
  snomed: '74400008',
  icd10: 'K37',
  course: 'acute',
  prior: everyone([2, 0.0008], [10, 0.002], [30, 0.001]),
  onsetFrom: 2,
  source: 'Engine assumption: chance of an episode within a year',
});
