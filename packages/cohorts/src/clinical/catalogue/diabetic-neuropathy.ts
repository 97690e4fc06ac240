// Neuropathy due to type 2 diabetes mellitus.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const diabeticNeuropathy = condition({
  id: 'diabetic-neuropathy',
  display: 'Neuropathy due to type 2 diabetes mellitus',
  snomed: '368581000119106',
  icd10: 'E11.40',
  course: 'chronic',
  prior: everyone([10, 0.0002], [20, 0.003], [40, 0.03], [60, 0.06]),
  onsetFrom: 10,
  cause: { condition: 'diabetes-type-2', oddsRatio: 1 },
  requiresCause: true,
  source: 'Engine assumption: three in ten diabetics from middle age on',
});
