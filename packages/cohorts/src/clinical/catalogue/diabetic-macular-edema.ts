// Macular edema and retinopathy due to type 2 diabetes mellitus.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const diabeticMacularEdema = condition({
  id: 'diabetic-macular-edema',
  display: 'Macular edema and retinopathy due to type 2 diabetes mellitus',
  snomed: '97331000119101',
  icd10: 'E11.311',
  course: 'chronic',
  prior: everyone([12, 0.0001], [20, 0.0005], [40, 0.004], [60, 0.007]),
  onsetFrom: 12,
  cause: { condition: 'diabetes-type-2', oddsRatio: 1 },
  requiresCause: true,
  source: 'Engine assumption: about one diabetic in thirty',
});
