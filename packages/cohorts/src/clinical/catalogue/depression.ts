// Major depressive disorder.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const depression = condition({
  id: 'depression',
  display: 'Major depressive disorder',
  snomed: '370143000',
  icd10: 'F33.9',
  course: 'chronic',
  prior: bySex({
    female: [
      [8, 0.01],
      [12, 0.2],
      [20, 0.18],
      [40, 0.14],
      [60, 0.1],
    ],
    male: [
      [8, 0.01],
      [12, 0.11],
      [20, 0.13],
      [40, 0.09],
      [60, 0.07],
    ],
  }),
  onsetFrom: 8,
  followUpMonths: 4,
  effects: [
    { loinc: '44261-6', shift: 10, spread: 4 }, // PHQ-9
    { loinc: '55758-7', shift: 2.5, spread: 1 }, // PHQ-2
    { loinc: '70274-6', shift: 4, spread: 3 }, // GAD-7
  ],
  tests: [
    { panel: 'phq-9', everyMonths: 4 },
    { panel: 'gad-7', everyMonths: 12 },
  ],
  medications: [
    { rxnorm: '312938', display: 'Sertraline 100 MG Oral Tablet', share: 0.6 },
    { rxnorm: '310385', display: 'FLUoxetine 20 MG Oral Capsule', share: 0.5 },
    { rxnorm: '596926', display: 'duloxetine 20 MG Delayed Release Oral Capsule', share: 0.4 },
  ],
  procedures: [
    {
      snomed: '228557008',
      display: 'Cognitive and behavioral therapy',
      share: 0.5,
      everyMonths: 6,
      afterMonths: 1,
    },
    {
      snomed: '715252007',
      display: 'Depression screening using Patient Health Questionnaire Nine Item score',
      share: 0.7,
      everyMonths: 12,
    },
  ],
  goals: [{ text: 'PHQ-9 score below 5', loinc: '44261-6', comparator: '<', value: 5, unit: '{score}' }],
  carePlan: ['Psychotherapy', 'Safety plan', 'Regular sleep and activity'],
  phrases: {
    complaints: [
      'The patient feels low and has lost interest in most things.',
      'The patient sleeps poorly and has little energy.',
      'The patient reports that mood has improved somewhat.',
      'The patient finds it hard to concentrate.',
    ],
    findings: [
      'Affect is subdued, and speech is soft but coherent.',
      'The patient is well groomed and keeps eye contact.',
      'There are no thoughts of self-harm at present.',
    ],
    plans: [
      'Psychotherapy and medication were discussed.',
      'A safety plan with contact numbers was reviewed.',
      'Encouraged regular activity and a steady sleep routine.',
    ],
  },
  source:
    'Published total: NCHS Data Brief 527 (13.1 % from 12 years on, falling with age, F > M); steps assumed',
});
