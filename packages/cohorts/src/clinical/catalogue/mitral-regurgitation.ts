// Mitral valve regurgitation.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const mitralRegurgitation = condition({
  id: 'mitral-regurgitation',
  display: 'Mitral valve regurgitation',
  snomed: '48724000',
  icd10: 'I34.0',
  course: 'chronic',
  prior: everyone([1, 0.001], [18, 0.005], [55, 0.02], [65, 0.06], [75, 0.09]),
  onsetFrom: 1,
  cause: { condition: 'ischemic-heart-disease', oddsRatio: 2 },
  source: 'Engine assumption',
});
