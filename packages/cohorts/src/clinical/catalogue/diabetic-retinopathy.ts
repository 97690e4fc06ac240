// Nonproliferative diabetic retinopathy due to type II diabetes mellitus.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const diabeticRetinopathy = condition({
  id: 'diabetic-retinopathy',
  display: 'Nonproliferative diabetic retinopathy due to type II diabetes mellitus',
  snomed: '1551000119108',
  icd10: 'E11.3299',
  course: 'chronic',
  prior: everyone([10, 0.0002], [20, 0.002], [40, 0.025], [60, 0.045]),
  onsetFrom: 10,
  cause: { condition: 'diabetes-type-2', oddsRatio: 1 },
  requiresCause: true,
  source: 'Engine assumption: about a quarter of diabetics',
});
