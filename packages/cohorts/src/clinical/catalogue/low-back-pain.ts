// Chronic low back pain.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const lowBackPain = condition({
  id: 'low-back-pain',
  display: 'Chronic low back pain',
  snomed: '278860009',
  icd10: 'M54.50',
  course: 'chronic',
  prior: everyone([10, 0.01], [18, 0.07], [30, 0.12], [45, 0.16]),
  onsetFrom: 10,
  source: 'Engine assumption',
});
