// Major depression, single episode.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const depressionSingle = condition({
  id: 'depression-single',
  display: 'Major depression, single episode',
  snomed: '36923009',
  icd10: 'F32.A',
  course: 'chronic',
  prior: bySex({
    female: [
      [8, 0.005],
      [12, 0.08],
      [20, 0.08],
      [60, 0.05],
    ],
    male: [
      [8, 0.005],
      [12, 0.04],
      [20, 0.05],
      [60, 0.03],
    ],
  }),
  onsetFrom: 8,
  followUpMonths: 4,
  effects: [
    { loinc: '44261-6', shift: 9, spread: 4 }, // PHQ-9
    { loinc: '55758-7', shift: 2.2, spread: 1 }, // PHQ-2
    { loinc: '70274-6', shift: 3, spread: 2 }, // GAD-7
  ],
  tests: [{ panel: 'phq-9', everyMonths: 4 }],
  medications: [
    { rxnorm: '312938', display: 'Sertraline 100 MG Oral Tablet', share: 0.5 },
    { rxnorm: '310385', display: 'FLUoxetine 20 MG Oral Capsule', share: 0.4 },
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
  carePlan: ['Psychotherapy', 'Regular sleep and activity'],
  phrases: {
    complaints: [
      'The patient has felt down for several weeks.',
      'The patient is tearful and withdraws from friends.',
      'The patient wakes early and cannot get back to sleep.',
    ],
    findings: [
      'Mood is low, and thought is orderly.',
      'The patient is cooperative and speaks slowly.',
      'There are no thoughts of self-harm at present.',
    ],
    plans: [
      'Explained the course of depression and the good outlook.',
      'Psychotherapy was arranged.',
      'Mood will be reassessed at follow-up.',
    ],
  },
  source: 'Engine assumption: shape of depression',
});
