// End-stage renal disease.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const esrd = condition({
  id: 'esrd',
  display: 'End-stage renal disease',
  snomed: '46177005',
  icd10: 'N18.6',
  course: 'chronic',
  prior: everyone([2, 0.0001], [18, 0.0008], [45, 0.003], [65, 0.006]),
  onsetFrom: 2,
  cause: { condition: 'diabetes-type-2', oddsRatio: 4 },
  source: 'Engine assumption',
});
