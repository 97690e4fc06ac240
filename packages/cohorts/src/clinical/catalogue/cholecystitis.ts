// Acute cholecystitis.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const cholecystitis = condition({
  id: 'cholecystitis',
  display: 'Acute cholecystitis',
  snomed: '65275009',
  icd10: 'K81.0',
  course: 'acute',
  prior: everyone([8, 0.0002], [20, 0.001], [45, 0.002]),
  onsetFrom: 8,
  cause: { condition: 'gallstone', oddsRatio: 20 },
  source: 'Engine assumption: chance of an episode within a year',
});
