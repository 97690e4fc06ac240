// Concussion with no loss of consciousness.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const concussion = condition({
  id: 'concussion',
  display: 'Concussion with no loss of consciousness',
  snomed: '62106007',
  icd10: 'S06.0X0A',
  course: 'acute',
  prior: everyone([1, 0.005], [10, 0.015], [25, 0.004]),
  onsetFrom: 1,
  source: 'Engine assumption: chance of an episode within a year',
});
