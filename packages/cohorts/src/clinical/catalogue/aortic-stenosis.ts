// Aortic valve stenosis.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const aorticStenosis = condition({
  id: 'aortic-stenosis',
  display: 'Aortic valve stenosis',
  snomed: '60573004',
  icd10: 'I35.0',
  course: 'chronic',
  prior: everyone([1, 0.0005], [50, 0.004], [65, 0.015], [75, 0.035]),
  onsetFrom: 1,
  cause: { condition: 'hypertension', oddsRatio: 1.6 },
  source: 'Engine assumption',
});
