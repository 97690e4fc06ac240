// Ischemic heart disease.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const ischemicHeartDisease = condition({
  id: 'ischemic-heart-disease',
  display: 'Ischemic heart disease',
  snomed: '414545008',
  icd10: 'I25.10',
  course: 'chronic',
  prior: bySex({
    female: [
      [20, 0.008],
      [45, 0.048],
      [65, 0.11],
      [75, 0.19],
    ],
    male: [
      [20, 0.012],
      [45, 0.073],
      [65, 0.17],
      [75, 0.29],
    ],
  }),
  onsetFrom: 20,
  cause: { condition: 'hypertension', oddsRatio: 2.5 },
  source: 'Published: AHA 2016 (20+ M 7.6 %, F 5.0 %); the age steps are recalled (unverified)',
});
