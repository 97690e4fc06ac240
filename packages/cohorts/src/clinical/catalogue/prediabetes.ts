// Prediabetes.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const prediabetes = condition({
  id: 'prediabetes',
  display: 'Prediabetes',
  snomed: '714628002',
  icd10: 'R73.03',
  course: 'chronic',
  prior: everyone([10, 0.05], [18, 0.27], [45, 0.45], [65, 0.488]),
  onsetFrom: 10,
  cause: { condition: 'obesity', oddsRatio: 1.8 },
  source:
    'Published: CDC National Diabetes Statistics Report 2022 (38.0 % of adults, 48.8 % at 65+); shape assumed',
});
