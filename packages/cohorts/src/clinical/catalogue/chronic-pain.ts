// Chronic pain.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const chronicPain = condition({
  id: 'chronic-pain',
  display: 'Chronic pain',
  snomed: '82423001',
  icd10: 'G89.29',
  course: 'chronic',
  prior: everyone([8, 0.02], [18, 0.09], [30, 0.15], [45, 0.26], [65, 0.3]),
  onsetFrom: 8,
  cause: { condition: 'low-back-pain', oddsRatio: 4 },
  source: 'Engine assumption',
});
