// Chronic hepatitis C.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const hepatitisC = condition({
  id: 'hepatitis-c',
  display: 'Chronic hepatitis C',
  snomed: '128302006',
  icd10: 'B18.2',
  course: 'chronic',
  prior: everyone([3, 0.0003], [18, 0.008], [45, 0.014], [75, 0.004]),
  onsetFrom: 3,
  source: 'Engine assumption',
});
