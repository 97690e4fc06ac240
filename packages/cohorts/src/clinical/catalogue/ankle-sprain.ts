// Sprain of ankle.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const ankleSprain = condition({
  id: 'ankle-sprain',
  display: 'Sprain of ankle',
  snomed: '44465007',
  icd10: 'S93.409A',
  course: 'acute',
  prior: everyone([3, 0.008], [10, 0.02], [30, 0.01], [65, 0.005]),
  onsetFrom: 3,
  setting: 'emergency',
  durationDays: 42,
  effects: [
    { loinc: '72514-3', shift: 4, spread: 1 }, // pain
  ],
  tests: [{ panel: 'pain-score' }],
  medications: [{ rxnorm: '310965', display: 'Ibuprofen 200 MG Oral Tablet', share: 0.8, days: 10 }],
  procedures: [
    { snomed: '274474001', display: 'Bone immobilization', share: 0.4, setting: 'emergency' },
    { snomed: '91251008', display: 'Physical therapy procedure', share: 0.3, afterMonths: 1 },
  ],
  phrases: {
    complaints: [
      'The patient twisted an ankle on a step.',
      'The patient has a swollen ankle after sport.',
      'The patient can put only little weight on the foot.',
    ],
    findings: [
      'The outer ankle is swollen and tender.',
      'There is no tenderness over the bones.',
      'Pulses and sensation of the foot are normal.',
    ],
    plans: [
      'Rest, ice, compression and elevation were advised.',
      'A support was fitted.',
      'Exercises may begin when pain allows.',
    ],
  },
  source: 'Engine assumption: chance of an episode within a year',
});
