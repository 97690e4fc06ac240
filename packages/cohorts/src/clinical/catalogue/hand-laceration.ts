// Laceration of hand.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const handLaceration = condition({
  id: 'hand-laceration',
  display: 'Laceration of hand',
  snomed: '284549007',
  icd10: 'S61.419A',
  course: 'acute',
  prior: everyone([1, 0.008], [18, 0.01], [65, 0.006]),
  onsetFrom: 1,
  source: 'Engine assumption: chance of an episode within a year',
});
