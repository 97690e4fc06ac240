// Cerebrovascular accident.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const stroke = condition({
  id: 'stroke',
  display: 'Cerebrovascular accident',
  snomed: '230690007',
  icd10: 'I63.9',
  course: 'chronic',
  prior: everyone([1, 0.0003], [18, 0.009], [45, 0.038], [65, 0.077]),
  onsetFrom: 1,
  cause: { condition: 'hypertension', oddsRatio: 2.5 },
  source: 'Published: MMWR 73(20), stroke ever; 45-64 recalled (unverified), children assumed',
});
