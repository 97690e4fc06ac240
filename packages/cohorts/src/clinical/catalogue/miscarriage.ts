// Miscarriage in first trimester.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const miscarriage = condition({
  id: 'miscarriage',
  display: 'Miscarriage in first trimester',
  snomed: '19169002',
  icd10: 'O03.9',
  course: 'acute',
  prior: bySex({
    female: [
      [14, 0.0005],
      [18, 0.01],
      [25, 0.015],
      [35, 0.015],
      [40, 0.008],
      [45, 0.0005],
      [51, 0],
    ],
    male: [],
  }),
  onsetFrom: 14,
  setting: 'emergency',
  durationDays: 21,
  effects: [
    { loinc: '72514-3', shift: 3, spread: 1 }, // pain
    { loinc: '718-7', shift: -0.6, spread: 0.4 }, // hemoglobin
  ],
  tests: [{ panel: 'cbc' }, { panel: 'vital-signs' }, { panel: 'pain-score' }],
  medications: [{ rxnorm: '310965', display: 'Ibuprofen 200 MG Oral Tablet', share: 0.7, days: 5 }],
  phrases: {
    complaints: [
      'The patient has bleeding and cramps in early pregnancy.',
      'The patient passed tissue at home.',
      'The patient is sad and anxious about the loss.',
    ],
    findings: [
      'The lower abdomen is mildly tender.',
      'Bleeding is slight at present.',
      'The patient is stable and pale.',
    ],
    plans: [
      'Explained the course and offered support.',
      'Asked to return with heavy bleeding or fever.',
      'A follow-up visit was arranged.',
    ],
  },
  source: 'Engine assumption: chance of an episode within a year',
});
