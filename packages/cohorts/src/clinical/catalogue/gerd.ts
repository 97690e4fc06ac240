// Gastroesophageal reflux disease.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const gerd = condition({
  id: 'gerd',
  display: 'Gastroesophageal reflux disease',
  snomed: '235595009',
  icd10: 'K21.9',
  course: 'chronic',
  prior: everyone([0, 0.02], [2, 0.01], [12, 0.05], [18, 0.15], [40, 0.22], [65, 0.24]),
  onsetFrom: 0,
  cause: { condition: 'obesity', oddsRatio: 1.7 },
  source: 'Engine assumption from a recalled 20 % of adults (unverified)',
});
