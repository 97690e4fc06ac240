// Chronic obstructive bronchitis.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const copdBronchitis = condition({
  id: 'copd-bronchitis',
  display: 'Chronic obstructive bronchitis',
  snomed: '185086009',
  icd10: 'J44.9',
  course: 'chronic',
  prior: bySex({
    female: [
      [18, 0.004],
      [25, 0.01],
      [45, 0.04],
      [65, 0.085],
      [75, 0.11],
    ],
    male: [
      [18, 0.004],
      [25, 0.008],
      [45, 0.03],
      [65, 0.075],
      [75, 0.1],
    ],
  }),
  onsetFrom: 18,
  source: 'Published: NCHS Data Brief 529 (18-24 0.4 %, 75+ 10.5 %, M 3.4 %, F 4.1 %); steps between assumed',
});
