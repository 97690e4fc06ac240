// Metabolic syndrome X.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const metabolicSyndrome = condition({
  id: 'metabolic-syndrome',
  display: 'Metabolic syndrome X',
  snomed: '237602007',
  icd10: 'E88.810',
  course: 'chronic',
  prior: everyone([10, 0.03], [20, 0.18], [40, 0.35], [60, 0.48]),
  onsetFrom: 10,
  cause: { condition: 'obesity', oddsRatio: 6 },
  source: 'Engine assumption',
});
