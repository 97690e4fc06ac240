// Idiopathic atrophic hypothyroidism.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const hypothyroidism = condition({
  id: 'hypothyroidism',
  display: 'Idiopathic atrophic hypothyroidism',
  snomed: '83664006',
  icd10: 'E03.9',
  course: 'chronic',
  prior: bySex({
    female: [
      [5, 0.002],
      [18, 0.03],
      [40, 0.07],
      [65, 0.12],
    ],
    male: [
      [5, 0.001],
      [18, 0.006],
      [40, 0.015],
      [65, 0.035],
    ],
  }),
  onsetFrom: 5,
  followUpMonths: 6,
  effects: [
    { loinc: '3016-3', shift: 9, spread: 4 }, // thyrotropin
    { loinc: '3024-7', shift: -0.4, spread: 0.1 }, // free thyroxine
    { loinc: '8867-4', shift: -4 }, // heart rate
    { loinc: '2093-3', shift: 15 }, // total cholesterol
    { loinc: '18262-6', shift: 12 }, // LDL cholesterol
  ],
  tests: [
    { panel: 'thyroid', everyMonths: 6 },
    { panel: 'lipids', everyMonths: 24 },
  ],
  medications: [{ rxnorm: '966222', display: 'Levothyroxine Sodium 0.075 MG Oral Tablet', share: 0.95 }],
  goals: [
    { text: 'Thyrotropin below 4.5 mIU/L', loinc: '3016-3', comparator: '<', value: 4.5, unit: 'm[IU]/L' },
  ],
  carePlan: ['Levothyroxine on an empty stomach', 'Regular check of thyroid function'],
  phrases: {
    complaints: [
      'The patient feels tired and cold more easily than before.',
      'The patient reports dry skin and constipation.',
      'The patient comes for follow-up of thyroid disease and feels well.',
    ],
    findings: [
      'The thyroid is not enlarged and has no nodules.',
      'The skin is dry.',
      'Relaxation of the ankle reflex is slow.',
    ],
    plans: [
      'The dose of thyroid hormone is guided by blood tests.',
      'Reminded to take the tablet apart from food, calcium and iron.',
      'Thyroid function will be measured again at follow-up.',
    ],
  },
  source: 'Engine assumption from a recalled 4 to 5 % of adults, far more women than men (unverified)',
});
