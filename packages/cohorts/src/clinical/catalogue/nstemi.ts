// Acute non-ST segment elevation myocardial infarction.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const nstemi = condition({
  id: 'nstemi',
  display: 'Acute non-ST segment elevation myocardial infarction',
  snomed: '401314000',
  icd10: 'I21.4',
  course: 'chronic',
  prior: everyone([20, 0.002], [45, 0.015], [65, 0.045]),
  onsetFrom: 20,
  cause: { condition: 'ischemic-heart-disease', oddsRatio: 12 },
  source: 'Engine assumption: three quarters of infarctions',
});
