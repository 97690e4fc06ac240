// Acute allergic reaction.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const allergicReaction = condition({
  id: 'allergic-reaction',
  display: 'Acute allergic reaction',
  snomed: '241929008',
  icd10: 'T78.40XA',
  course: 'acute',
  prior: everyone([0, 0.02], [18, 0.01]),
  onsetFrom: 0,
  source: 'Engine assumption: chance of an episode within a year',
});
