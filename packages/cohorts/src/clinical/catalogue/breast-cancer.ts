// Malignant neoplasm of breast.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const breastCancer = condition({
  id: 'breast-cancer',
  display: 'Malignant neoplasm of breast',
  snomed: '254837009',
  icd10: 'C50.919',
  course: 'chronic',
  prior: bySex({
    female: [
      [20, 0.0005],
      [40, 0.01],
      [50, 0.025],
      [65, 0.06],
      [75, 0.08],
    ],
    male: [
      [30, 0.00002],
      [60, 0.0005],
    ],
  }),
  onsetFrom: 20,
  source: 'Engine assumption',
});
