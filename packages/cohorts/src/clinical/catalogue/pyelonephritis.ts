// Pyelonephritis.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const pyelonephritis = condition({
  id: 'pyelonephritis',
  display: 'Pyelonephritis',
  snomed: '45816000',
  icd10: 'N12',
  course: 'acute',
  prior: bySex({
    female: [
      [0, 0.002],
      [16, 0.004],
      [65, 0.006],
    ],
    male: [
      [0, 0.0005],
      [65, 0.003],
    ],
  }),
  onsetFrom: 0,
  cause: { condition: 'uti', oddsRatio: 15 },
  setting: 'emergency',
  durationDays: 14,
  effects: [
    { loinc: '8310-5', shift: 1.8, spread: 0.6 }, // body temperature
    { loinc: '72514-3', shift: 4 }, // pain
    { loinc: '6690-2', shift: 7, spread: 3 }, // leukocytes
    { loinc: '1988-5', shift: 90, spread: 50 }, // c reactive protein
    { loinc: '8867-4', shift: 14, spread: 8 }, // heart rate
  ],
  tests: [
    { panel: 'urinalysis' },
    { panel: 'cbc' },
    { panel: 'basic-metabolic' },
    { panel: 'inflammation' },
    { panel: 'vital-signs' },
  ],
  medications: [{ rxnorm: '309309', display: 'ciprofloxacin 500 MG Oral Tablet', share: 0.95, days: 7 }],
  phrases: {
    complaints: [
      'The patient has fever and flank pain.',
      'The patient has chills and pain on passing urine.',
      'The patient feels sick and has vomited.',
    ],
    findings: [
      'There is marked flank tenderness on one side.',
      'The abdomen is soft without guarding.',
      'The patient looks ill and is flushed.',
    ],
    plans: [
      'An antibiotic was prescribed.',
      'Fluids and pain relief were recommended.',
      'Asked to come back at once if fever persists.',
    ],
  },
  source: 'Engine assumption: chance of an episode within a year',
});
