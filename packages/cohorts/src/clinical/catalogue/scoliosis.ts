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
  followUpMonths: 12,
  effects: [
    { loinc: '72514-3', shift: 1, spread: 1 }, // pain
  ],
  procedures: [{ snomed: '91251008', display: 'Physical therapy procedure', share: 0.5, afterMonths: 1 }],
  carePlan: ['Posture exercises'],
  phrases: {
    complaints: [
      'The patient has noticed uneven shoulders.',
      'The patient has mild back ache after sport.',
      'The patient has no complaints and comes for a check of the spine.',
    ],
    findings: [
      'There is a curve of the spine with a rib hump on bending forward.',
      'The legs are of equal length.',
      'The neurological examination is normal.',
    ],
    plans: [
      'The curve is checked at regular intervals.',
      'Exercises for the back muscles were recommended.',
      'Sport is encouraged without limits.',
    ],
  },
  source: 'Engine assumption',
});
