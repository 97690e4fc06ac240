// Non-small cell lung cancer.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const lungCancerNsclc = condition({
  id: 'lung-cancer-nsclc',
  display: 'Non-small cell lung cancer',
  snomed: '254637007',
  icd10: 'C34.90',
  course: 'chronic',
  prior: everyone([25, 0.00005], [45, 0.001], [60, 0.005], [70, 0.009]),
  onsetFrom: 25,
  cause: { condition: 'emphysema', oddsRatio: 4 },
  source: 'Engine assumption',
});
