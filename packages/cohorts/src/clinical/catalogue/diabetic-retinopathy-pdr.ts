// Proliferative diabetic retinopathy due to type II diabetes mellitus.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const diabeticRetinopathyPdr = condition({
  id: 'diabetic-retinopathy-pdr',
  display: 'Proliferative diabetic retinopathy due to type II diabetes mellitus',
  snomed: '1501000119109',
  icd10: 'E11.3599',
  course: 'chronic',
  prior: everyone([12, 0.0001], [20, 0.0005], [40, 0.003], [60, 0.005]),
  onsetFrom: 12,
  cause: { condition: 'diabetes-type-2', oddsRatio: 1 },
  requiresCause: true,
  source: 'Engine assumption: about one diabetic in forty',
});
