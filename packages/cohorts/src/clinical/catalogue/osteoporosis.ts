// Osteoporosis.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const osteoporosis = condition({
  id: 'osteoporosis',
  display: 'Osteoporosis',
  snomed: '64859006',
  icd10: 'M81.0',
  course: 'chronic',
  prior: bySex({
    female: [
      [50, 0.131],
      [65, 0.271],
    ],
    male: [
      [50, 0.033],
      [65, 0.057],
    ],
  }),
  onsetFrom: 50,
  source: 'Published: NCHS Data Brief 405',
});
