// Fracture of forearm.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const forearmFracture = condition({
  id: 'forearm-fracture',
  display: 'Fracture of forearm',
  snomed: '65966004',
  icd10: 'S52.90XA',
  course: 'acute',
  prior: everyone([1, 0.006], [6, 0.012], [18, 0.003], [65, 0.005]),
  onsetFrom: 1,
  source: 'Engine assumption: chance of an episode within a year',
});
