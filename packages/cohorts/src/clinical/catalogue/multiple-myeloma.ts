// Multiple myeloma.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const multipleMyeloma = condition({
  id: 'multiple-myeloma',
  display: 'Multiple myeloma',
  snomed: '109989006',
  icd10: 'C90.00',
  course: 'chronic',
  prior: everyone([30, 0.00003], [50, 0.0004], [65, 0.002]),
  onsetFrom: 30,
  source: 'Engine assumption',
});
