// Disease caused by severe acute respiratory syndrome coronavirus 2.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const covid19 = condition({
  id: 'covid-19',
  display: 'Disease caused by severe acute respiratory syndrome coronavirus 2',
  snomed: '840539006',
  icd10: 'U07.1',
  course: 'acute',
  prior: everyone([0, 0.06], [18, 0.09], [65, 0.07]),
  onsetFrom: 0,
  source: 'Engine assumption: chance of an episode within a year',
});
