// Disorder of kidney due to diabetes mellitus.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const diabeticKidneyDisease = condition({
  id: 'diabetic-kidney-disease',
  display: 'Disorder of kidney due to diabetes mellitus',
  snomed: '127013003',
  icd10: 'E11.21',
  course: 'chronic',
  prior: everyone([10, 0.0002], [20, 0.003], [40, 0.03], [60, 0.06]),
  onsetFrom: 10,
  cause: { condition: 'diabetes-type-2', oddsRatio: 1 },
  requiresCause: true,
  source: 'Engine assumption: three in ten diabetics from middle age on',
});
