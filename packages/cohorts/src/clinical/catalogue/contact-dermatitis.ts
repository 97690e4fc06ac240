// Contact dermatitis.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const contactDermatitis = condition({
  id: 'contact-dermatitis',
  display: 'Contact dermatitis',
  snomed: '40275004',
  icd10: 'L25.9',
  course: 'acute',
  prior: everyone([0, 0.03]),
  onsetFrom: 0,
  source: 'Engine assumption: chance of an episode within a year',
});
