// Malignant neoplasm of colon.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const colonCancer = condition({
  id: 'colon-cancer',
  display: 'Malignant neoplasm of colon',
  snomed: '363406005',
  icd10: 'C18.9',
  course: 'chronic',
  prior: everyone([20, 0.0001], [40, 0.001], [50, 0.004], [65, 0.014], [75, 0.025]),
  onsetFrom: 20,
  cause: { condition: 'colon-polyp', oddsRatio: 4 },
  source: 'Engine assumption',
});
