// Acute ST segment elevation myocardial infarction.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const stemi = condition({
  id: 'stemi',
  display: 'Acute ST segment elevation myocardial infarction',
  snomed: '401303003',
  icd10: 'I21.3',
  course: 'chronic',
  prior: everyone([20, 0.001], [45, 0.006], [65, 0.015]),
  onsetFrom: 20,
  cause: { condition: 'ischemic-heart-disease', oddsRatio: 12 },
  source: 'Engine assumption: a quarter of infarctions',
});
