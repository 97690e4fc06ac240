// Sprain of wrist.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const wristSprain = condition({
  id: 'wrist-sprain',
  display: 'Sprain of wrist',
  snomed: '70704007',
  icd10: 'S63.509A',
  course: 'acute',
  prior: everyone([3, 0.004], [10, 0.008], [30, 0.004]),
  onsetFrom: 3,
  setting: 'emergency',
  durationDays: 28,
  effects: [
    { loinc: '72514-3', shift: 3, spread: 1 }, // pain
  ],
  tests: [{ panel: 'pain-score' }],
  medications: [{ rxnorm: '310965', display: 'Ibuprofen 200 MG Oral Tablet', share: 0.8, days: 10 }],
  procedures: [{ snomed: '274474001', display: 'Bone immobilization', share: 0.5, setting: 'emergency' }],
  phrases: {
    complaints: [
      'The patient fell on an outstretched hand.',
      'The patient has wrist pain when lifting.',
      'The patient has a swollen wrist after sport.',
    ],
    findings: [
      'The wrist is mildly swollen and tender.',
      'There is no tenderness at the base of the thumb.',
      'Finger movement and sensation are normal.',
    ],
    plans: [
      'A splint was fitted.',
      'Ice and rest were advised.',
      'Asked to return if pain lasts longer than expected.',
    ],
  },
  source: 'Engine assumption: chance of an episode within a year',
});
