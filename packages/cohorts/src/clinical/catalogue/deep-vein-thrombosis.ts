// Acute deep venous thrombosis.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const deepVeinThrombosis = condition({
  id: 'deep-vein-thrombosis',
  display: 'Acute deep venous thrombosis',
  snomed: '132281000119108',
  icd10: 'I82.409',
  course: 'acute',
  prior: everyone([1, 0.00005], [18, 0.0008], [50, 0.0025], [70, 0.005]),
  onsetFrom: 1,
  source: 'Engine assumption: chance of an episode within a year',
});
