// Alzheimer's disease.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const alzheimers = condition({
  id: 'alzheimers',
  display: "Alzheimer's disease",
  snomed: '26929004',
  icd10: 'G30.9',
  course: 'chronic',
  prior: everyone([40, 0.0005], [55, 0.002], [65, 0.05], [75, 0.13], [85, 0.36]),
  onsetFrom: 40,
  source: 'As used in Synthea: about 38 % at 85+; the steps at 65 and 75 are recalled (unverified)',
});
