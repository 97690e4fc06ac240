// Chronic type B viral hepatitis.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const hepatitisB = condition({
  id: 'hepatitis-b',
  display: 'Chronic type B viral hepatitis',
  snomed: '61977001',
  icd10: 'B18.1',
  course: 'chronic',
  prior: everyone([1, 0.0003], [18, 0.003], [45, 0.004]),
  onsetFrom: 1,
  source: 'Engine assumption',
});
