// Adolescent idiopathic scoliosis.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const scoliosis = condition({
  id: 'scoliosis',
  display: 'Adolescent idiopathic scoliosis',
  snomed: '203646004',
  icd10: 'M41.129',
  course: 'chronic',
  prior: bySex({ female: [[10, 0.03]], male: [[10, 0.01]] }),
  onsetFrom: 10,
  source: 'Engine assumption',
});
