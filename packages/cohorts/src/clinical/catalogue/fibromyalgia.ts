// Primary fibromyalgia syndrome.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const fibromyalgia = condition({
  id: 'fibromyalgia',
  display: 'Primary fibromyalgia syndrome',
  snomed: '95417003',
  icd10: 'M79.7',
  course: 'chronic',
  prior: bySex({
    female: [
      [13, 0.005],
      [25, 0.025],
      [45, 0.045],
    ],
    male: [
      [13, 0.001],
      [25, 0.004],
      [45, 0.008],
    ],
  }),
  onsetFrom: 13,
  source: 'Engine assumption',
});
