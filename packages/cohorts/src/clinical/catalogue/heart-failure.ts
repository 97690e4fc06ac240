// Heart failure.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const heartFailure = condition({
  id: 'heart-failure',
  display: 'Heart failure',
  snomed: '84114007',
  icd10: 'I50.9',
  course: 'chronic',
  prior: everyone([1, 0.0003], [20, 0.003], [45, 0.015], [60, 0.06], [80, 0.105]),
  onsetFrom: 1,
  cause: { condition: 'ischemic-heart-disease', oddsRatio: 5 },
  source:
    'Published: AHA (20+ 2.3 to 2.6 %); the steps at 60 and 80 are recalled (unverified), children assumed',
});
