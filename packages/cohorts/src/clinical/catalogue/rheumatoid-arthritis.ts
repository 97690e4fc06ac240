// Rheumatoid arthritis.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const rheumatoidArthritis = condition({
  id: 'rheumatoid-arthritis',
  display: 'Rheumatoid arthritis',
  snomed: '69896004',
  icd10: 'M06.9',
  course: 'chronic',
  prior: bySex({
    female: [
      [16, 0.002],
      [40, 0.013],
      [60, 0.025],
    ],
    male: [
      [16, 0.001],
      [40, 0.005],
      [60, 0.011],
    ],
  }),
  onsetFrom: 16,
  source: 'As used in Synthea: 1 %; steps assumed',
});
