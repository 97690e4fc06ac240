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
  setting: 'emergency',
  durationDays: 56,
  effects: [
    { loinc: '72514-3', shift: 5, spread: 1 }, // pain
  ],
  tests: [{ panel: 'pain-score' }],
  medications: [
    { rxnorm: '310965', display: 'Ibuprofen 200 MG Oral Tablet', share: 0.9, days: 10 },
    {
      rxnorm: '1049221',
      display: 'Acetaminophen 325 MG / oxyCODONE Hydrochloride 5 MG Oral Tablet',
      share: 0.3,
      days: 5,
      adds: true,
    },
  ],
  procedures: [
    { snomed: '274474001', display: 'Bone immobilization', setting: 'emergency' },
    { snomed: '91251008', display: 'Physical therapy procedure', share: 0.4, afterMonths: 1 },
  ],
  phrases: {
    complaints: [
      'The patient fell on an arm and has strong pain.',
      'The patient has a bent and swollen forearm.',
      'The patient cannot move the wrist because of pain.',
    ],
    findings: [
      'The forearm is swollen and tender with some deformity.',
      'Pulses and sensation of the hand are normal.',
      'The skin is intact.',
    ],
    plans: [
      'The arm was immobilized in a cast.',
      'The cast is checked and removed after healing.',
      'Asked to return at once with numb or blue fingers.',
    ],
  },
  source: 'Engine assumption: chance of an episode within a year',
});
