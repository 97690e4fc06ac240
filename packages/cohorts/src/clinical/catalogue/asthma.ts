// Asthma.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const asthma = condition({
  id: 'asthma',
  display: 'Asthma',
  snomed: '195967001',
  icd10: 'J45.909',
  course: 'chronic',
  prior: bySex({
    female: [
      [1, 0.016],
      [5, 0.065],
      [12, 0.075],
      [18, 0.115],
      [25, 0.094],
      [35, 0.099],
      [65, 0.087],
    ],
    male: [
      [1, 0.021],
      [5, 0.084],
      [12, 0.097],
      [18, 0.074],
      [25, 0.06],
      [35, 0.064],
      [65, 0.056],
    ],
  }),
  onsetFrom: 1,
  source: 'Published: CDC 2021, current asthma by age, split by its sex ratios of children and adults',
});
