// Malignant neoplastic disease.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const cancer = condition({
  id: 'cancer',
  display: 'Malignant neoplastic disease',
  snomed: '363346000',
  icd10: 'C80.1',
  course: 'chronic',
  prior: bySex({
    female: [
      [0, 0.001],
      [20, 0.012],
      [40, 0.055],
      [50, 0.095],
      [65, 0.19],
      [75, 0.24],
    ],
    male: [
      [0, 0.001],
      [20, 0.007],
      [40, 0.025],
      [50, 0.07],
      [65, 0.2],
      [75, 0.3],
    ],
  }),
  onsetFrom: 0,
  source: 'Engine assumption from a recalled 9 to 10 % of adults who ever had one (unverified)',
});
