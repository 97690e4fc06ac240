// Gallbladder calculus.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const gallstone = condition({
  id: 'gallstone',
  display: 'Gallbladder calculus',
  snomed: '235919008',
  icd10: 'K80.20',
  course: 'acute',
  prior: bySex({
    female: [
      [8, 0.001],
      [20, 0.01],
      [45, 0.02],
    ],
    male: [
      [8, 0.0005],
      [20, 0.003],
      [45, 0.01],
    ],
  }),
  onsetFrom: 8,
  durationDays: 90,
  effects: [
    { loinc: '72514-3', shift: 2, spread: 1 }, // pain
  ],
  tests: [{ panel: 'comprehensive-metabolic' }],
  medications: [{ rxnorm: '310965', display: 'Ibuprofen 200 MG Oral Tablet', share: 0.5, days: 10 }],
  procedures: [
    {
      snomed: '45595009',
      display: 'Laparoscopic cholecystectomy',
      share: 0.35,
      afterMonths: 1,
      setting: 'inpatient',
    },
  ],
  phrases: {
    complaints: [
      'The patient has cramps in the upper abdomen after fatty meals.',
      'The patient had an attack of pain below the ribs that passed.',
      'The patient feels bloated after meals.',
    ],
    findings: [
      'The abdomen is soft with slight tenderness below the ribs.',
      'There is no jaundice.',
      'There is no fever or guarding.',
    ],
    plans: [
      'Explained the options of waiting and surgery.',
      'Advised smaller meals with less fat.',
      'Asked to return with fever, jaundice or lasting pain.',
    ],
  },
  source: 'Engine assumption: chance of an episode within a year',
});
