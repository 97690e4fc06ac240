// Whiplash injury to neck.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const whiplash = condition({
  id: 'whiplash',
  display: 'Whiplash injury to neck',
  snomed: '39848009',
  icd10: 'S13.4XXA',
  course: 'acute',
  prior: everyone([2, 0.001], [16, 0.006], [65, 0.003]),
  onsetFrom: 2,
  source: 'Engine assumption: chance of an episode within a year',
});
