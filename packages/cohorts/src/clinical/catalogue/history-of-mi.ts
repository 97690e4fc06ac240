// History of myocardial infarction.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const historyOfMi = condition({
  id: 'history-of-mi',
  display: 'History of myocardial infarction',
  snomed: '399211009',
  icd10: 'I25.2',
  course: 'chronic',
  prior: bySex({
    female: [
      [20, 0.002],
      [45, 0.015],
      [65, 0.045],
    ],
    male: [
      [20, 0.005],
      [45, 0.04],
      [65, 0.1],
    ],
  }),
  onsetFrom: 20,
  cause: { condition: 'ischemic-heart-disease', oddsRatio: 12 },
  source: 'Published: AHA 2016 (20+ M 4.0 %, F 1.8 %); age steps assumed',
});
