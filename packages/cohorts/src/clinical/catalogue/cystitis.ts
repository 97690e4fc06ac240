// Acute infective cystitis.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const cystitis = condition({
  id: 'cystitis',
  display: 'Acute infective cystitis',
  snomed: '307426000',
  icd10: 'N30.00',
  course: 'acute',
  prior: bySex({
    female: [
      [2, 0.01],
      [16, 0.06],
    ],
    male: [
      [2, 0.001],
      [65, 0.01],
    ],
  }),
  onsetFrom: 2,
  durationDays: 6,
  effects: [
    { loinc: '72514-3', shift: 2 }, // pain
  ],
  tests: [{ panel: 'urinalysis' }],
  medications: [
    {
      rxnorm: '198335',
      display: 'sulfamethoxazole 800 MG / trimethoprim 160 MG Oral Tablet',
      share: 0.95,
      days: 3,
    },
  ],
  phrases: {
    complaints: [
      'The patient has sudden urges to pass urine.',
      'The patient has burning and a little blood in the urine.',
      'The patient gets up several times at night to pass urine.',
    ],
    findings: [
      'There is tenderness above the pubic bone.',
      'There is no flank tenderness.',
      'The abdomen is soft.',
    ],
    plans: [
      'A short course of an antibiotic was prescribed.',
      'Advised fluids and warmth.',
      'Asked to return if symptoms persist after treatment.',
    ],
  },
  source: 'Engine assumption: chance of an episode within a year',
});
