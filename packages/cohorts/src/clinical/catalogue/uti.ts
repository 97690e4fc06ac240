// Urinary tract infectious disease.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const uti = condition({
  id: 'uti',
  display: 'Urinary tract infectious disease',
  snomed: '68566005',
  icd10: 'N39.0',
  course: 'acute',
  prior: bySex({
    female: [
      [0, 0.02],
      [16, 0.11],
      [65, 0.12],
    ],
    male: [
      [0, 0.008],
      [16, 0.01],
      [65, 0.05],
    ],
  }),
  onsetFrom: 0,
  durationDays: 7,
  effects: [
    { loinc: '8310-5', shift: 0.2 }, // body temperature
    { loinc: '72514-3', shift: 2 }, // pain
  ],
  tests: [{ panel: 'urinalysis' }],
  medications: [
    {
      rxnorm: '1648755',
      display: 'nitrofurantoin, macrocrystals 25 MG / nitrofurantoin, monohydrate 75 MG Oral Capsule',
      share: 0.95,
      days: 5,
    },
  ],
  phrases: {
    complaints: [
      'The patient has burning on passing urine.',
      'The patient has to pass urine often in small amounts.',
      'The patient reports cloudy urine and lower abdominal pressure.',
    ],
    findings: [
      'The lower abdomen is mildly tender.',
      'There is no flank tenderness.',
      'The patient appears well.',
    ],
    plans: [
      'A short course of an antibiotic was prescribed.',
      'Advised plenty of fluids.',
      'Asked to return with fever or flank pain.',
    ],
  },
  source: 'Engine assumption: chance of an episode within a year',
});
