// Atrial fibrillation.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const atrialFibrillation = condition({
  id: 'atrial-fibrillation',
  display: 'Atrial fibrillation',
  snomed: '49436004',
  icd10: 'I48.91',
  course: 'chronic',
  prior: everyone([18, 0.001], [45, 0.003], [55, 0.012], [65, 0.043], [75, 0.066], [85, 0.1]),
  onsetFrom: 18,
  cause: { condition: 'hypertension', oddsRatio: 1.8 },
  source: 'Published: Feinberg 1995 and ATRIA, steps interpolated between their figures',
});
